/** Everyday words, none of them a form of ours; some begin as ours do, so that an expression has to look twice. */
const WORDS =
  `a about above across after again against along already also although among and another any apple are around as at
away back baker balcony bank barge barley barn basket be beach beam because bed been before began behind bell below bench beneath
beside between bicycle big bird blue board boat boil book boot border both bottle bowl box branch bread brick bridge bright bring
broad broke brought brown bucket built busy but butter by cable calm came can candle canoe canvas cap carpet carried cart carve
castle cat ceiling cellar certain chair chalk change cheese cherry chest chimney church circle city clay clean clear climb clock
close cloth cloud coal coast coat coin cold colour come common copper corner cottage could count country courtyard cover crane
cross crowd crust cup curtain cut dark day deck deep departure depot depth did different dinner discuss dish distance ditch do
does door down dozen draw drawer dress dry duck dust each early earth east edge egg eight eleven empty engine enough especially
evening ever every example except eye fair fall family far farm fast feather feel fence ferry few field fifteen find fire first
fish five flag flat flour flower fold follow foot for forest fork forty found four fox fresh from front frost fruit full garden
garlic gate gather gave gentle get glass go gold good goose grain grand grass great green grew ground group guest had half hall
hammer hand handle harbour hard harvest has hat have hay he heat heavy hedge help hen her here herring high hill him his hold
hollow home honey hook horse hot hour house how however hundred ice if in ink inside instead into iron is island it ivy jacket jam
jar journey jug just keep kept kennel kettle ketchup key kind kitchen kite knew knife know ladder lake lamp land lane lantern large
last late laugh lay lead leaf learn leather led left lemon length less let letter level library light like lime line linen list
little lively load loaf lock log long look loose loud low made mail main make mantel many map marble march market mason may meadow
meal mean measure meet metal middle might mile milk mill minute mirror mix model moon moor more morning moss most mountain mouth
move much mud music must my nail name narrow near neat neck needle neighbour nest net never new next night nine no noise noon north
not note now number oak oar oat of off often oil old on once one onion only open or orange orchard other our out oven over owl own
pace paint pair pale pan paper park part pass past pasture path peach pear pebble pencil people perhaps picture piece pigeon pile
pillow pine place plain plank plant plate platform play plough plum pocket point pole pond pool porch post pot potato pour powder
present press pretty print pump put quarter quay question quick quiet quilt quite rain raise ran reach read ready real rear reason
receipt red reed remain rest rice ride right ring rise river road roast rock roll roof room root rope rose round row rowing rug run
rush rye saddle said sail salt same sand sat saucer saw school scissors sea seat second see seed seem sell send September serve set
seven several sew shade shape share shed sheep shelf shell shine ship shirt shoe shop shore short should show shut side silk silver
simple since sing sister six size sky slate sleep slice slope slow small smoke smooth snow so soap soft soil sold some song soon
sort soup south spade spare spark special spider spoon spring square stable stair stand star start station stay steam steel step
still stone stood stop store storm story stove straight straw stream street strong such sugar summer sun supper sure swan sweep
swim table tail take talk tall tea tell ten tent than that the their them then there these they thick thin thing third thirty this
those three through ticket tide tile time tin to today together told tomato too took tool top toward tower town track trade train
travel tree trip trunk try turn twelve twenty two under until up upon use valley van vase very village vine visit voice wagon wait
walk wall wander warm was wash water wave way we weather week weigh well went west wet what wheat wheel when where which while
white who whole why wicker wide wild will wind window wine winter wire with without wood wool word work world would yard year
yellow yes yesterday yet you young`.split(/\s+/u);

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Writer {
  random(): number;
  /** One of a list. */
  pick<T>(list: readonly T[]): T;
  /** So many words, without a full stop. */
  words(count: number): string;
  /** Sentences of 8 to 16 words, until there are at least so many characters. */
  prose(characters: number): string;
}

/** Writes plain text that says nothing, in words that nobody has written before. */
export function writer(seed: number): Writer {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const words = (count: number) => Array.from({ length: count }, () => pick(WORDS)).join(' ');
  const sentence = () => {
    const first = words(4 + Math.floor(random() * 5));
    const second = words(4 + Math.floor(random() * 5));
    const joint = pick([', ', ' ', ' ', '; ', ` ${1 + Math.floor(random() * 900)} `]);
    return `${first.charAt(0).toUpperCase()}${first.slice(1)}${joint}${second}.`;
  };
  const prose = (characters: number) => {
    let text = sentence();
    while (text.length < characters) text += ` ${sentence()}`;
    return text;
  };
  return { random, pick, words, prose };
}
