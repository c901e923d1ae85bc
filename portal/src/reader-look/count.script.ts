/**
 * Counts a story as read once its page was in sight for three seconds; not when it was loaded again or come back to. It
 * sends the story's number and nothing else, keeps nothing, and asks for no answer.
 */
export const countScript = `(function(){
'use strict';
var d=document,link=d.querySelector('link[rel=canonical]'),story=link&&/\\/(\\d+)$/.exec(link.href);
if(!story||!navigator.sendBeacon)return;
var nav=performance.getEntriesByType&&performance.getEntriesByType('navigation')[0];
if(nav&&nav.type!=='navigate')return;
var left=3000,since=0,timer=0;
function send(){
  d.removeEventListener('visibilitychange',watch);
  navigator.sendBeacon('/count',new Blob(['{"views":['+story[1]+']}'],{type:'application/json'}));
}
function watch(){
  if(d.visibilityState==='visible'){since=Date.now();timer=setTimeout(send,left)}
  else if(since){clearTimeout(timer);left-=Date.now()-since;since=0}
}
d.addEventListener('visibilitychange',watch);watch();
})();
`;
