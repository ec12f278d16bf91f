/**
 * Elements that may well have a shadow root: custom ones, which are neither of HTML's common ones nor of SVG's, and
 * plain ones with nothing in them. To ask each of 60,000 elements costs more than to read all their text; by
 * this selector, commonest first, they are passed over in 2 ms (by XPath, for a dash in the name, in 5).
 */
const HOSTS =
  ':not(p,div,span,a,li,td,br,i,b,h2,h3,img,em,strong,ul,tr,h4,script,link,meta,path,g,svg,input,button,label,option,code,small,sup,sub,section,article,nav,header,footer,main,aside,h1,h5,h6,ol,table,tbody,thead,th,dl,dt,dd,figure,figcaption,form,select,textarea,iframe,style,html,head,body,title,use,time,cite,blockquote,pre,abbr,source,picture,video,noscript,hr,details,summary,rect,circle,line,text,tspan,polygon,defs),:is(div,span,section,article,aside,main,header,footer,nav,p,blockquote):empty';

const ELEMENT = 1;

/** The elements in a node, itself included, that may have a shadow root; those inside other roots are not seen. */
export function possibleHosts(node: Node): Element[] {
  const hosts = [...((node as ParentNode).querySelectorAll?.(HOSTS) ?? [])];
  if (node.nodeType === ELEMENT && (node as Element).matches(HOSTS)) hosts.push(node as Element);
  return hosts;
}
