import { setTexts } from '../../components/texts.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

/** Components under test speak English, as in a browser of that language. */
setTexts((key) => messages[key].message);
