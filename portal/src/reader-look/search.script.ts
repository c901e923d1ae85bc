/**
 * Words offered while a query is typed: a list under the field, by keys or pointer, as ARIA's combobox says. The search is complete
 * without it. Plain ES2017, no dependencies.
 */
export const searchScript = `(function(){
'use strict';
var d=document,f=d.querySelector('.seek input[type=search]'),box=d.querySelector('.seek .line1');
if(!f||!box||!window.fetch)return;
var list=d.createElement('ul'),timer,asked=0,at=-1;
list.className='offers';list.id='offers';list.hidden=true;
list.setAttribute('role','listbox');list.setAttribute('aria-label',f.dataset.offers);
box.appendChild(list);
f.setAttribute('role','combobox');f.setAttribute('aria-controls','offers');f.setAttribute('aria-autocomplete','list');f.setAttribute('aria-expanded','false');
function close(){list.hidden=true;at=-1;f.setAttribute('aria-expanded','false');f.removeAttribute('aria-activedescendant')}
function mark(i){
  var all=list.children;
  if(all[at])all[at].setAttribute('aria-selected','false');
  at=i<-1?all.length-1:i>=all.length?-1:i;
  if(all[at]){all[at].setAttribute('aria-selected','true');f.setAttribute('aria-activedescendant',all[at].id)}
  else f.removeAttribute('aria-activedescendant');
}
function show(offers){
  list.textContent='';at=-1;
  offers.forEach(function(text,i){
    var li=d.createElement('li');
    li.id='offer-'+i;li.textContent=text;li.setAttribute('role','option');li.setAttribute('aria-selected','false');
    list.appendChild(li);
  });
  list.hidden=!offers.length;f.setAttribute('aria-expanded',String(!list.hidden));
}
f.addEventListener('input',function(){
  clearTimeout(timer);
  var q=f.value.trim(),mine=++asked;
  if(q.length<2){close();return}
  timer=setTimeout(function(){
    fetch('/search/suggest?q='+encodeURIComponent(q)).then(function(r){return r.ok?r.json():{suggestions:[]}}).then(function(a){if(mine===asked&&d.activeElement===f)show(a.suggestions)},function(){});
  },120);
});
f.addEventListener('keydown',function(e){
  if(list.hidden)return;
  if(e.key==='ArrowDown'){mark(at+1);e.preventDefault()}
  else if(e.key==='ArrowUp'){mark(at-1);e.preventDefault()}
  else if(e.key==='Escape'){close();e.preventDefault()}
  else if(e.key==='Enter'&&list.children[at]){f.value=list.children[at].textContent;close()}
});
list.addEventListener('pointerdown',function(e){
  var li=e.target.closest('li');if(!li)return;
  e.preventDefault();f.value=li.textContent;close();f.form.requestSubmit();
});
f.addEventListener('blur',close);
})();
`;
