/** Brings the worker in, once the page is there and the line is free. Over plain http, where browsers have none, nothing happens. */
export const workerScript = `if('serviceWorker' in navigator)addEventListener('load',function(){navigator.serviceWorker.register('/sw.js').catch(function(){})});
`;

/** The page without a line: lists the stories that the worker kept, the last read first, and opens what was asked for when the line is back. A browser
 * says that it is online before the line carries anything, so the page asks until the site answers. */
export function offlineScript(cacheName: string): string {
  return `(function(d){
var box=d.getElementById('kept');
function again(){fetch(location.href,{method:'HEAD'}).then(function(){location.reload()},later)}
function later(){if(navigator.onLine)setTimeout(again,3e3)}
if(location.pathname!=='/offline'){addEventListener('online',again);later()}
if(!box||!('caches' in self))return;
caches.open('${cacheName}').then(function(c){
  return c.keys().then(function(keys){
    return Promise.all(keys.reverse().map(function(k){
      var path=new URL(k.url).pathname;
      return path==='/offline'?null:c.match(k,{ignoreVary:true}).then(function(a){return a.text()}).then(function(t){
        var h=new DOMParser().parseFromString(t,'text/html').querySelector('h1');
        return h&&{path:path,title:h.textContent};
      });
    }));
  });
}).then(function(all){
  all=all.filter(Boolean);
  if(!all.length)return;
  var list=box.querySelector('ul');
  all.forEach(function(one){
    var item=d.createElement('li'),a=d.createElement('a');
    a.href=one.path;a.textContent=one.title;item.appendChild(a);list.appendChild(item);
  });
  list.hidden=false;box.querySelector('p').hidden=true;
},function(){});
})(document);
`;
}
