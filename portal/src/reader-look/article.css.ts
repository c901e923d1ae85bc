/** The article page: one measure of at most 700 px, and a rail beside it where there is room. */
export const articleCss = `
.story{max-width:700px;margin:0 auto}
.crumbs{padding:14px 0 8px;font-size:15px;line-height:26px}
.crumbs ol{display:flex;flex-wrap:wrap}
.crumbs li+li::before{content:'\\203a';padding:0 7px;color:var(--soft)}
.crumbs li:first-child{color:var(--soft)}
.crumbs li:last-child{color:var(--accent);font-weight:600}
.story .kicker{display:block;font-size:17px;line-height:1.6}
.story .kicker::after{content:none}
.story h1{font-size:28px;line-height:1.36;letter-spacing:-.003em}
.story>header>.summary{font-size:18px;line-height:1.65;margin-top:10px}
.by{margin:16px 0;padding:11px 0;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);font-size:15px;line-height:24px;color:var(--soft)}
.by b{color:var(--ink);font-weight:600;font-size:16px}
.by p+p{margin-top:2px}
.by p>span+span::before{content:' · '}
.share{display:flex;flex-wrap:wrap;gap:0 15px;padding-top:4px}
.share a,.share button{font:inherit;font-size:15px;color:var(--accent);background:none;border:0;padding:3px 0;cursor:pointer}
.share button{visibility:hidden}
.share.on button{visibility:visible}
figure{margin:0 0 22px}
figure img{width:100%}
figcaption{padding-top:7px;font-size:15px;line-height:1.6;color:var(--soft)}
.text{font:400 18px/1.85 var(--serif)}
.text>*+*{margin-top:22px}
.text h2{font-size:22px;margin-top:32px}
.text h3{font-size:19px;margin-top:28px}
.text ul,.text .numbered{padding-left:1.4em;display:grid;gap:8px}
.text ul>li::before{content:'';float:left;width:7px;height:7px;margin:.75em 0 0 -1.25em;background:var(--accent)}
.numbered{list-style:bengali}
.text blockquote{padding-left:18px;border-left:3px solid var(--rule)}
.text cite{display:block;font:400 15px/1.6 var(--sans);color:var(--soft);margin-top:6px}
.text cite::before{content:'\\2014  '}
.text .pull{border:0;border-top:3px double var(--rule);border-bottom:3px double var(--rule);padding:16px 0;font-weight:700;font-size:23px;line-height:1.55}
.table{overflow-x:auto}
.table table{border-collapse:collapse;min-width:100%;font:400 16px/1.6 var(--sans)}
.table caption{caption-side:bottom;text-align:left;font-size:15px;color:var(--soft);padding-top:8px}
.table th,.table td{text-align:left;vertical-align:top;padding:8px 14px 8px 0;border-bottom:1px solid var(--rule)}
.table thead th{border-bottom:2px solid var(--ink)}
.facts,.more,.changes,.call{background:var(--tint);padding:14px 18px}
.facts{border-top:3px solid var(--ink)}
.facts h2,.more h2,.changes h2,.call h2{font:600 17px/1.5 var(--sans);margin:0 0 8px}
.facts ul{font:400 17px/1.65 var(--sans)}
.more{border-left:3px solid var(--accent)}
.more h2,.changes h2,.call h2{color:var(--accent)}
.text .more ul{padding:0;gap:10px}
.text .more li::before{content:none}
.text .more a{text-decoration:none;font-weight:700;line-height:1.55}
.embed a{display:block;padding:16px 18px;border:1px solid var(--rule);font:600 17px/1.55 var(--sans);text-decoration:none}
.embed span{display:block;font-weight:400;font-size:15px;color:var(--soft)}
.gallery{display:grid;gap:18px}
.gallery figure{margin:0}
.end{margin-top:26px;font-size:16px;color:var(--soft)}
.end p{margin-top:4px}
.note{font-size:15px;color:var(--soft);margin-top:12px}
.changes{margin-top:22px;border-top:3px solid var(--accent)}
.changes li+li{margin-top:10px;padding-top:10px;border-top:1px solid var(--rule)}
.changes time{display:block;font-size:14px;color:var(--soft)}
.topics{display:flex;flex-wrap:wrap;gap:8px;margin-top:22px}
.topics a{display:block;padding:5px 13px;border:1px solid var(--rule);font-size:15px}
.call{margin-top:26px}
.call p+p{margin-top:6px}
.story+.rails{margin-top:40px;display:grid;gap:32px}
@media (min-width:700px){.story h1{font-size:40px;line-height:1.3}.story .kicker{font-size:18px}.story>header>.summary{font-size:20px}.text{font-size:19px}.rails{grid-template-columns:1fr 1fr}}
@media (min-width:1100px){.on-article main{display:grid;grid-template-columns:minmax(0,700px) 300px;justify-content:center;column-gap:73px}.story{margin:0}.story+.rails{margin:0;padding-top:56px;grid-template-columns:1fr;align-content:start;position:relative}.rails::before{content:'';position:absolute;left:-37px;top:56px;bottom:0;border-left:1px solid var(--rule)}}
@media print{.story{max-width:none}.story h1{font-size:22pt}.text{font-size:11.5pt;line-height:1.6}.text .more,.embed{display:none}figure,blockquote,.facts{break-inside:avoid}.text a::after{content:' (' attr(href) ')';font-size:9pt}}
`;
