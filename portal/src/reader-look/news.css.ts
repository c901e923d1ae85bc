/** Breaking news, labels and most read: what may stand on any page. */
export const newsCss = `
.ticker{display:flex;gap:12px;padding:9px 0;border-bottom:1px solid var(--rule);line-height:26px}
.ticker>p{flex:none;align-self:flex-start;padding:0 10px;background:var(--accent);color:var(--paper);font-size:14px;font-weight:600}
.ticker li+li{margin-top:6px;padding-top:6px;border-top:1px solid var(--rule)}
.label{color:var(--accent);font:600 max(14px,.72em)/1 var(--sans);border-bottom:2px solid;margin-right:.3em;white-space:nowrap}
.most-read li>span{flex:0 0 1.1em;font:700 26px/30px var(--serif);color:var(--accent)}
.most-read>p{padding:10px 0;font-size:15px;color:var(--soft)}
@media (max-width:599px){.ticker li+li{display:none}}
@media (min-width:1000px){.ticker ul{display:flex;flex-wrap:wrap;gap:4px 22px}.ticker li+li{margin:0;padding:0;border:0}.ticker li:not(:last-child){padding-right:22px;border-right:1px solid var(--rule)}}
@media print{.ticker{display:none}}
`;

/** The front's strip of topics, its right column and its photo stories. */
export const homeCss = `
.trending{display:flex;gap:14px;padding:9px 0;border-bottom:1px solid var(--rule);font-size:15px;line-height:26px}
.trending p{flex:none;color:var(--accent);font-weight:600}
.trending ul{display:flex;gap:0 18px;overflow-x:auto;scrollbar-width:none}
.trending li{flex:none}
.trending a{display:block}
.ticker li+li{display:list-item}
.side .rail+.rail{margin-top:26px}
.ranks .rail h2{border:0;font:700 24px/1.5 var(--serif)}
.ranks li{border-bottom:0;border-top:1px solid var(--rule)}
.pictures{background:var(--tint);border-top:3px solid var(--accent);padding:10px 16px 18px;margin-left:-16px;margin-right:-16px}
.pictures .card{flex-direction:column;gap:8px}
.pictures .card .photo{flex:none;align-self:stretch}
.pictures .card:first-child{border-top:0}
@media (min-width:600px){.pictures .set{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:8px 24px}.pictures .card{border-top:0}}
@media (min-width:600px){.ranks ol{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 40px}}
@media (min-width:1000px){.ranks ol{grid-template-columns:repeat(3,minmax(0,1fr));gap:0 57px}.ranks li a{font-size:17px}.trending ul{flex-wrap:wrap;overflow:visible}.first .side{position:relative}.pictures{padding:12px 24px 24px;margin-left:-24px;margin-right:-24px}.pictures .set{grid-auto-flow:column;grid-template-columns:none;grid-auto-columns:minmax(0,1fr)}}
`;

/** Lists that count. */
export const rankedCss = `
.ranked{counter-reset:rank}
.ranked>li{counter-increment:rank;position:relative;padding-left:44px}
.ranked>li::before{content:counter(rank,bengali);position:absolute;left:0;top:14px;font:700 32px/1.3 var(--serif);color:var(--accent)}
@media (min-width:600px){.ranked>li{padding-left:64px}.ranked>li::before{font-size:44px;top:10px}}
`;
