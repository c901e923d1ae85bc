import { comfortButtons } from './comfort.script.js';

/** What only the page of a story needs: its buttons, and the keys of an opened picture. */
export const articleScript = `(function(){
'use strict';
var d=document;
${comfortButtons}
var share=d.querySelector('.share');
if(share){
  var link=d.querySelector('link[rel=canonical]'),url=link?link.href:location.href;
  share.addEventListener('click',function(e){
    var b=e.target.closest('button');if(!b)return;
    if(b.dataset.act==='print')print();
    else navigator.clipboard.writeText(url).then(function(){b.textContent=b.dataset.done},function(){});
  });
  if(!navigator.clipboard)share.querySelector('[data-act=copy]').remove();
}
d.addEventListener('keydown',function(e){
  var open=d.querySelector('.light:target'),to={Escape:'.close',ArrowLeft:'[rel=prev]',ArrowRight:'[rel=next]'}[e.key];
  var a=open&&to&&open.querySelector(to);
  if(a){e.preventDefault();a.click()}
});
})();
`;
