/** The article page: one measure of at most 700 px, and a rail beside it where there is room. */
export const articleCss = `
.story{max-width:700px;margin:0 auto;overflow-wrap:anywhere}
.crumbs{padding:14px 0 8px;font-size:15px;line-height:26px}
.crumbs ol{display:flex;flex-wrap:wrap}
.crumbs a{display:inline-block;line-height:26px}
.crumbs li:not(:last-child)::after{content:'\\203a';padding:0 7px}
.crumbs li{color:var(--soft)}
.crumbs li:last-child{color:var(--accent);font-weight:600}
.story .kicker{display:block;font-size:17px;line-height:1.6;margin-bottom:6px}
.story .kicker::after{content:none}
.label{display:inline-block;border:1px solid;padding:0 8px;margin-right:5px;font-size:14px;line-height:24px}
.story h1{font-size:28px;line-height:1.36;letter-spacing:-.003em}
.hanger{margin-top:12px;display:grid;gap:5px;font:600 17px/1.6 var(--sans)}
.hanger li,.text ul>li{position:relative;padding-left:20px}
.hanger li::before,.text ul>li::before{content:'';position:absolute;left:1px;top:.66em;width:7px;height:7px;background:var(--accent)}
.story>header>.summary{font-size:18px;line-height:1.65;margin-top:10px}
.story>header>.hanger+.summary{margin-top:14px}
.by{margin:16px 0;padding:11px 0;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);font-size:15px;line-height:24px;color:var(--soft)}
.by b{color:var(--ink);font-weight:600;font-size:16px}
.by p+p{margin-top:2px}
.by p>span{display:inline-block}
.by p>span:not(:last-child)::after{content:'\\a0·\\a0'}
.tools{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 22px;padding-top:5px}
.by .tools p{display:flex;flex-wrap:wrap;gap:0 15px;margin:0}
.tools a,.tools button{font:inherit;color:var(--accent);background:none;border:0;padding:3px 0;min-width:24px;cursor:pointer}
:root:not([data-script]) .tools button{display:none}
.if-light{display:var(--if-light)}
.if-dark{display:var(--if-dark)}
.aged{margin:0 0 16px;padding:10px 14px;border-left:3px solid var(--accent);background:var(--tint);font-size:16px}
figure{margin:0 0 22px}
figure img{width:100%;max-height:90vh;object-fit:contain}
figcaption{padding-top:7px;font-size:15px;line-height:1.6;color:var(--soft)}
figcaption b{color:var(--accent);padding-right:4px}
.text{--size:18px;font:400 var(--size)/1.85 var(--serif)}
.text>*+*{margin-top:22px}
.text h2{font-size:1.22em;margin-top:32px}
.text h3{font-size:1.06em;margin-top:28px}
.text>ul,.text .numbered,.facts ul{display:grid;gap:8px}
.text .numbered{padding-left:1.4em}
.numbered{list-style:bengali}
.text blockquote{padding-left:18px;border-left:3px solid var(--rule)}
.text cite{display:block;font:400 15px/1.6 var(--sans);color:var(--soft);margin-top:6px}
.text cite::before{content:'\\2014  '}
.text .pull{border:0;border-top:3px double var(--rule);border-bottom:3px double var(--rule);padding:16px 0;font-weight:700;font-size:1.27em;line-height:1.55}
.table{overflow-x:auto;overflow-wrap:break-word}
.table table{border-collapse:collapse;min-width:100%;font:400 16px/1.6 var(--sans)}
.table caption{caption-side:bottom;text-align:left;font-size:15px;color:var(--soft);padding-top:8px}
.table th,.table td{text-align:left;vertical-align:top;padding:8px 14px 8px 0;border-bottom:1px solid var(--rule)}
.table thead th{vertical-align:bottom;border-bottom:2px solid var(--ink)}
.facts,.more,.changes,.call{background:var(--tint);padding:14px 18px}
.facts{border-top:3px solid var(--ink)}
.text .facts h2,.text .more h2,.changes h2,.call h2{font:600 17px/1.5 var(--sans);margin:0 0 8px}
.facts ul{font:400 17px/1.65 var(--sans)}
.more{border-left:3px solid var(--accent)}
.more h2,.changes h2,.call h2{color:var(--accent)}
.more ul{display:grid;gap:10px}
.text .more li{padding:0}
.text .more li::before{content:none}
.text .more a{text-decoration:none;font-weight:700;line-height:1.55}
.embed a{display:block;padding:14px 18px;border:1px solid var(--rule);border-left:3px solid var(--ink);font:400 17px/1.55 var(--sans);text-decoration:none}
.embed b{font-weight:600}
.embed span{display:block;font-size:15px;color:var(--soft)}
.gallery ul{display:grid;grid-template-columns:1fr 1fr;gap:16px 11px}
.gallery ul li{padding:0}
.gallery ul li::before{content:none}
.gallery figure{margin:0}
.gallery li img{aspect-ratio:4/3;object-fit:cover}
.gallery li figcaption{font-size:14px}
.light{display:none;position:fixed;inset:0;z-index:3;padding:12px;background:#0c0b0a;color:#efeae2;font-family:var(--sans)}
.light:target{display:flex;flex-direction:column;justify-content:center}
.light figure{min-height:0;display:flex;flex-direction:column;align-items:center}
.light picture{min-height:0;display:flex;justify-content:center}
.light img{width:auto;max-height:100%;object-fit:contain;background:none}
.light figcaption{flex:none;color:#c9c2b8}
.light p{flex:none;display:flex;flex-wrap:wrap;justify-content:center;align-items:baseline;gap:4px 22px;padding-top:10px;font-size:16px;line-height:1.6}
.light p a{padding:4px 0;color:#ff9d95;text-decoration:none}
.light :focus-visible{outline-color:#ff9d95}
.end{margin-top:26px;font-size:16px;color:var(--soft)}
.end p{margin-top:4px}
.note{font-size:15px;color:var(--soft)}
.changes,.log{margin-top:22px}
.changes{border-top:3px solid var(--accent)}
.changes li+li{margin-top:10px;padding-top:10px;border-top:1px solid var(--rule)}
.changes time,.log time{display:block;font-size:14px;color:var(--soft)}
.log{border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);font-size:15px}
.log summary{padding:9px 0;color:var(--soft);cursor:pointer}
.log ol{padding-bottom:12px;display:grid;gap:8px}
.about{margin-top:22px;display:grid;gap:10px}
.about nav{display:flex;gap:12px}
.about span{flex:none;padding:6px 0;font-size:15px;color:var(--soft)}
.topics{display:flex;flex-wrap:wrap;gap:8px}
.topics a{display:block;padding:5px 13px;border:1px solid var(--rule);font-size:15px}
.on-paper{display:none}
.timeline,.similar,.neighbours,.call{margin-top:30px}
.timeline h2{font:600 18px/1.5 var(--sans);padding-bottom:6px;border-bottom:2px solid var(--accent)}
.timeline>ol{margin-left:5px;border-left:1px solid var(--rule)}
.timeline>ol>li{position:relative;padding:12px 0 0 20px}
.timeline>ol>li::before{content:'';position:absolute;left:-5px;top:21px;width:9px;height:9px;background:var(--accent)}
.timeline time{font-size:14px;color:var(--soft)}
.timeline ul li{padding:2px 0;font:600 16px/1.55 var(--sans)}
.timeline [aria-current]{color:var(--accent)}
.timeline p{padding-top:12px;font-size:15px}
.timeline p a{color:var(--accent)}
.neighbours{display:grid;gap:14px;border-top:1px solid var(--rule);padding-top:16px}
.neighbours a{font:700 17px/1.5 var(--serif)}
.neighbours span{display:block;font:400 14px/1.6 var(--sans);color:var(--accent)}
.call p+p{margin-top:6px}
.report{margin-top:18px;font-size:15px;color:var(--soft)}
.report a,.call p>a{text-decoration:underline;text-underline-offset:.2em}
.numbers{counter-reset:n;list-style:none}
.numbers li{counter-increment:n}
.numbers li::before{content:counter(n,bengali);flex:0 0 1.2em;font:700 22px/26px var(--serif);color:var(--accent)}
.rails{margin-top:40px;display:grid;gap:32px}
.wide .story,.wide .rails{max-width:1000px;margin-left:auto;margin-right:auto}
.wide .story>*{max-width:700px;margin-left:auto;margin-right:auto}
.wide .story>.photos{max-width:none}
.photos>*{max-width:700px;margin-left:auto;margin-right:auto}
.photos>figure{max-width:none}
.photos>*+figure,.photos>figure+*{margin-top:32px}
.photos>figure figcaption{max-width:700px;margin:0 auto}
[data-size='-1'] .text{--size:16px}
[data-size='1'] .text{--size:21px}
[data-size='2'] .text{--size:24px}
[data-size='3'] .text{--size:28px}
@media (max-width:359px){.by .tools p{font-size:14px;gap:0 10px}}
@media (min-width:700px){.story h1{font-size:40px;line-height:1.3}.story .kicker{font-size:18px}.story>header>.summary{font-size:20px}.text{--size:19px}.gallery .threes{grid-template-columns:1fr 1fr 1fr}.rails{grid-template-columns:1fr 1fr}.neighbours{grid-template-columns:1fr 1fr;gap:30px}.neighbours [rel=next]{grid-column:2;text-align:right}}
@media (min-width:1100px){.page:not(.wide){display:grid;grid-template-columns:minmax(0,700px) 300px;justify-content:center;column-gap:73px}.page:not(.wide)>.story{margin:0}.page:not(.wide)>.rails{margin:0;padding-top:56px;grid-template-columns:1fr;align-content:start;position:relative}.page:not(.wide)>.rails::before{content:'';position:absolute;left:-37px;top:56px;bottom:0;border-left:1px solid var(--rule)}.wide .rails{grid-template-columns:1fr 1fr 1fr}}
@media print{.page,.page>.story{display:block!important;max-width:none!important}.story h1{font-size:22pt}.text{--size:11.5pt!important;line-height:1.6}.text .more,.report,.embed,.light,.neighbours,.timeline,.similar,.rails{display:none!important}figure,blockquote,.facts{break-inside:avoid}.text a::after{content:' (' attr(href) ')';font-size:9pt}.gallery a::after{content:none!important}.on-paper{display:block;margin-top:14pt;padding-top:6pt;border-top:1px solid #999;font-size:9.5pt;overflow-wrap:anywhere}}
`;
