import { keptStories } from '../../reader-look/reader-look.js';

/** How many stories are kept, for how long, and how large one may be: three megabytes at the most. */
const most = 20;
const days = 7;
const bytes = 150_000;

/**
 * The service worker: keeps the last stories read for the hour without a line, and is out of the way otherwise. A page always comes from the network while
 * there is one. What the site withdraws (404, 410) or moves leaves with the next word of it: each story read asks after one older copy, and no copy is
 * shown after a week. Plain ES2017.
 *
 * @param look changes when the pages' look does, so that the browser fetches the page without a line anew
 */
export function serviceWorker(words: { keptCopy: string }, look: string): string {
  return `/* ${look} */
'use strict';
var N='${keptStories}',O='/offline',S=/^\\/(?!(lite\\/)?archive\\/|report\\/).+\\/\\d+$/,W=${String(days)}*864e5;
function store(f){return caches.open(N).then(f)}
function old(a){return Date.now()-Date.parse(a.headers.get('date')||0)>W}
function stories(c){return c.keys().then(function(k){return k.filter(function(r){return S.test(new URL(r.url).pathname)})})}
function gone(a){return a.status===404||a.status===410||a.type==='opaqueredirect'}
function keep(p,a){
  if(gone(a))return store(function(c){return c.delete(p,{ignoreVary:true})});
  if(!a.ok||a.redirected||!/^text\\/html/.test(a.headers.get('content-type')))return;
  var b=a.clone();
  return a.arrayBuffer().then(function(x){
    if(x.byteLength>${String(bytes)})return;
    return store(function(c){
      return c.delete(p,{ignoreVary:true}).then(function(){return c.put(p,b)}).then(function(){return stories(c)}).then(function(k){
        var first=k.splice(0,Math.max(0,k.length-${String(most)})),ask=k[Math.floor(Math.random()*(k.length-1))];
        return Promise.all(first.map(function(r){return c.delete(r,{ignoreVary:true})}).concat(ask?fetch(ask.url,{method:'HEAD',redirect:'manual',credentials:'omit'}).then(function(h){if(gone(h))return c.delete(ask,{ignoreVary:true})},function(){}):[]));
      });
    });
  });
}
function kept(p){
  return store(function(c){
    return c.match(S.test(p)?p:O,{ignoreVary:true}).then(function(a){
      if(a&&S.test(p)&&old(a)){c.delete(p,{ignoreVary:true});a=0}
      if(!a)return c.match(O,{ignoreVary:true});
      if(!S.test(p))return a;
      return a.text().then(function(t){return new Response(t.replace(/<main[^>]*>/,'$&'+${JSON.stringify(`<p class="aged kept" role="status">${words.keptCopy}</p>`)}),{headers:a.headers})});
    }).then(function(a){return a||Response.error()});
  });
}
addEventListener('install',function(e){e.waitUntil(store(function(c){return c.add(new Request(O,{cache:'reload'}))}).then(function(){return skipWaiting()}))});
addEventListener('activate',function(e){
  e.waitUntil(store(function(c){return stories(c).then(function(k){return Promise.all(k.map(function(r){return c.match(r,{ignoreVary:true}).then(function(a){if(a&&old(a))return c.delete(r,{ignoreVary:true})})}))})}).then(function(){return clients.claim()}));
});
addEventListener('fetch',function(e){
  var r=e.request,u=new URL(r.url);
  if(r.method!=='GET'||r.mode!=='navigate'||u.origin!==location.origin)return;
  e.respondWith(fetch(r).then(function(a){
    if(S.test(u.pathname))e.waitUntil(Promise.resolve(keep(u.pathname,a.clone())).catch(function(){}));
    return a;
  },function(){return kept(u.pathname)}));
});
`;
}
