/** What lists wear beside the front's clothes: breadcrumb, lists of places and days, forms of a few choices. */
export const listsCss = `
.list .crumbs{padding:0 0 4px;font-size:15px;line-height:26px}
.crumbs ol{display:flex;flex-wrap:wrap}
.crumbs a{display:inline-block;line-height:26px}
.crumbs li:not(:last-child)::after{content:'\\203a';padding:0 7px}
.crumbs li{color:var(--soft)}
.crumbs [aria-current]{color:var(--accent);font-weight:600}
.within ul{display:flex;gap:0 20px;overflow-x:auto;scrollbar-width:none;border-bottom:1px solid var(--rule)}
.within li{flex:none}
.within a{display:block;padding:9px 0;line-height:26px;font-weight:600;border-bottom:3px solid transparent}
.within [aria-current]{color:var(--accent);border-color:var(--accent)}
.finder{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:10px 16px;align-items:end;padding:14px 0;border-bottom:1px solid var(--rule)}
.finder label{display:grid;gap:2px;font-size:14px;color:var(--soft);min-width:0}
.finder select,.finder input{font:400 16px/1.5 var(--sans);min-height:44px;min-width:0;width:100%;padding:6px 8px;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:0}
.finder button{font:600 16px/1.5 var(--sans);min-height:44px;padding:6px 18px;color:var(--paper);background:var(--ink);border:1px solid var(--ink);border-radius:0;cursor:pointer}
.finder button:hover{background:var(--accent);border-color:var(--accent)}
.among{padding-top:20px}
.among h2{font:600 17px/1.5 var(--sans);padding-bottom:6px;border-bottom:1px solid var(--rule)}
.among ul{display:flex;flex-wrap:wrap;gap:0 18px;padding-top:6px}
.among li a{display:inline-block;padding:5px 0}
.among p{padding-top:10px}
.beside{margin-top:36px}
.beside .among{padding:0 0 28px}
.beside .among h2{border-bottom:2px solid var(--accent)}
.days{display:grid;grid-template-columns:repeat(7,minmax(0,1fr));gap:1px;margin-top:16px;text-align:center}
.days li{position:relative;min-height:48px;border:1px solid var(--rule)}
.days li>*{display:grid;place-content:center;height:100%;min-height:46px;padding:2px 2px 18px;font:700 18px/1.3 var(--serif)}
.days a{color:var(--accent)}
.days small{position:absolute;inset:auto 0 3px;height:auto;min-height:0;padding:0;pointer-events:none;font:400 13px/1.3 var(--sans);color:var(--soft)}
.days span{color:var(--soft);font-weight:400}
.days .week{min-height:0;border:0;font-size:13px;line-height:24px;color:var(--soft);overflow:hidden}
.turns{display:flex;flex-wrap:wrap;justify-content:space-between;gap:6px 20px;padding:16px 0}
.turns a{padding:7px 0;font-weight:600;color:var(--accent)}
.who{padding:14px 0;border-bottom:1px solid var(--rule);font:400 17px/1.7 var(--serif);max-width:680px}
.list .pair{display:grid;gap:0 24px}
.list .opinion{padding:18px 0;border-top-width:1px}
.list>header+.opinion{border:0}
.list .opinion h2{font-size:23px;margin-top:4px}
.list .opinion .summary{margin-top:4px}
.absence .finder{grid-template-columns:minmax(0,1fr) auto;max-width:520px;border:0}
.absence h2{font-size:20px;margin-top:22px;padding-top:16px;border-top:1px solid var(--rule)}
.absence h2+ul{margin-top:8px;padding-top:0;border-top:0}
.absence li a{display:inline-block;padding:3px 0}
.absence .lines{display:grid}
.day h2 a{color:inherit}
@media (max-width:599px){.finder.wide button{grid-column:1/-1}}
@media (min-width:600px){.finder{grid-template-columns:repeat(3,minmax(0,1fr)) auto}.finder.wide{grid-template-columns:repeat(4,minmax(0,1fr)) auto}.list .pair{grid-template-columns:repeat(2,minmax(0,1fr))}.list .pair .card{border-top:0;border-bottom:1px solid var(--rule)}}
.alone .day{max-width:none}
@media (min-width:1000px){.list-page.alone{display:block;max-width:1000px}.list-page>.beside{position:relative;margin-top:0;padding-top:26px}.list-page>.beside::before{content:'';position:absolute;left:-29px;top:26px;bottom:0;border-left:1px solid var(--rule)}.list .pair .card{padding:20px 0}.list .crumbs{padding-top:4px}}
@media print{.crumbs,.finder,.within,.beside,.turns{display:none!important}}
`;
