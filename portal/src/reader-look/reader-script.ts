/**
 * The script of every reader page. Every page is complete without it: it rewrites fresh stamps as relative ones, makes
 * shown addresses clickable and brings the present section into view; what one kind of page alone needs stands beside it. What has the page laid out
 * anew waits for the frame that lays it out in any case. Plain ES2017, no dependencies.
 */
export function readerScript(words: { justNow: string; minutesAgo: string; hoursAgo: string }): string {
  return `(function(){
'use strict';
var d=document,say=${JSON.stringify({ justNow: words.justNow, minutesAgo: words.minutesAgo, hoursAgo: words.hoursAgo })},digits='০১২৩৪৫৬৭৮৯';
function bangla(n){return String(n).replace(/\\d/g,function(c){return digits[c]})}
function ago(){
  var now=Date.now();
  d.querySelectorAll('time[data-ago]').forEach(function(t){
    var m=Math.floor((now-Date.parse(t.dateTime))/60000);
    if(!t.title)t.title=t.textContent;
    if(m<0||m>=1440){t.textContent=t.title;return}
    t.textContent=m<1?say.justNow:m<60?say.minutesAgo.replace('#',bangla(m)):say.hoursAgo.replace('#',bangla(Math.floor(m/60)));
  });
}
d.querySelectorAll('.address').forEach(function(s){
  var a=d.createElement('a'),text=s.textContent;
  if(!/^[^\\s@]+@[^\\s@]+$/.test(text))return;
  a.href='mailto:'+text;a.textContent=text;s.textContent='';s.appendChild(a);
});
requestAnimationFrame(function(){
  ago();
  var here=d.querySelector('.sections>ul [aria-current]'),list=d.querySelector('.sections ul');
  if(here&&list)list.scrollLeft=here.parentNode.offsetLeft-list.offsetLeft-(list.clientWidth-here.clientWidth)/2;
});
setInterval(ago,60000);
})();
`;
}
