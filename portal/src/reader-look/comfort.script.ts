/**
 * Colours and size of the text, as the reader chose them: kept in the browser, sent to nobody. This one stands in the head and runs before anything is
 * drawn, so that no page flashes in the other colours; it also says that script runs, for what is not shown without.
 */
export const chosenComfort = `(function(d){
var h=d.documentElement.dataset,t,z;
h.script='';
try{t=localStorage.getItem('colours');z=localStorage.getItem('size')}catch(e){}
if(t==='dark'||t==='light'){h.colours=t;d.querySelectorAll('[name=theme-color]').forEach(function(m){m.content=t==='dark'?'#141312':'#fffdf9'})}
if(/^-?[1-3]$/.test(z))h.size=z
})(document)`;

/** The buttons that choose them. What equals the system's own choice is not kept: the page goes on following the system. */
export const comfortButtons = `
var look=d.documentElement.dataset,group=d.querySelector('.comfort');
function keep(name,value){try{if(value==='')localStorage.removeItem(name);else localStorage.setItem(name,value)}catch(e){}}
function resize(by){
  var size=Math.min(3,Math.max(-1,Number(look.size||0)+by));
  if(size)look.size=size;else delete look.size;
  keep('size',size?String(size):'');
}
function recolour(){
  var system=matchMedia('(prefers-color-scheme:dark)').matches?'dark':'light',next=(look.colours||system)==='dark'?'light':'dark';
  if(next===system)delete look.colours;else look.colours=next;
  keep('colours',next===system?'':next);
  d.querySelectorAll('[name=theme-color]').forEach(function(m){m.content=next==='dark'?'#141312':'#fffdf9'});
}
if(group)group.addEventListener('click',function(e){
  var b=e.target.closest('button'),act=b&&b.dataset.act;
  if(act==='colours')recolour();
  else if(act)resize(act==='larger'?1:-1);
});`;
