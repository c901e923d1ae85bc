/**
 * The front page and the lists: columns parted by rules, several layouts of section blocks. What is below the screen is laid out when it comes near:
 * its words took a cheap phone a third of a second. Its place is held a little larger than it will be, so that no part of it lies over what comes next.
 */
export const frontCss = `
.lead .photo{margin:0 -16px 12px}
.lead h2{font-size:27px;line-height:1.36}
.lead .kicker{display:block;font-size:17px;line-height:1.5;margin-bottom:6px}
.lead .kicker::after{content:none}
.lead .summary{font-size:17px;margin-top:8px}
.first{padding-top:16px}
.briefs{margin-top:16px}
.brief{padding:14px 0;border-top:1px solid var(--rule)}
.brief h2,.brief h3{font-size:20px}
.brief .summary{margin-top:3px;font-size:15.5px;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.first .side{margin-top:22px}
.block{margin-top:32px;border-top:2px solid var(--ink);padding-top:10px}
@media screen{.block,.entry:nth-of-type(n+8){content-visibility:auto;contain-intrinsic-size:auto 640px;overflow-clip-margin:8px}.block.split,.block.columns{contain-intrinsic-height:auto 1150px}.list .entry{contain-intrinsic-height:auto 200px}}
@media screen and (min-width:1000px){.block{contain-intrinsic-height:auto 380px}.block.split,.block.columns{contain-intrinsic-height:auto 660px}}
.title{display:flex;align-items:flex-end;gap:14px;padding-bottom:12px}
.title h2{font-size:24px;line-height:1.5}
.title a:not(h2 a){font-size:15px;line-height:32px;color:var(--soft);white-space:nowrap}
.title a:not(h2 a)::after{content:' \\203a'}
.card{position:relative;display:flex;gap:14px;flex-direction:row-reverse;padding:12px 0;border-top:1px solid var(--rule)}
.card>div:last-child{flex:1;min-width:0}
.card .photo{flex:0 0 38%;align-self:flex-start}
.card h2,.card h3{font-size:18px}
.card a::after,.list .opinion h2 a::after,.entry h2 a::after,.entry h3 a::after{content:'';position:absolute;inset:0}
.card.plain{display:block;border-top:3px solid var(--rule)}
.card.plain h2,.card.plain h3{font-size:21px;line-height:1.45}
.card.plain .summary{margin-top:6px;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;overflow:hidden}
.card.wide{display:block}
.card.wide .photo{margin-bottom:10px}
.card.wide h2,.card.wide h3{font-size:23px}
.card.wide .summary{margin-top:6px}
.band .card:first-of-type,.split .card:first-of-type,.columns .card{border-top:0;padding-top:0}
.line{padding:11px 0;border-top:1px solid var(--rule)}
.line h2,.line h3{font-size:17.5px}
.opinions{background:var(--tint);padding:10px 16px 16px;margin-left:-16px;margin-right:-16px}
.opinion{position:relative;padding:14px 0;border-top:1px solid var(--rule)}
.opinion .by{color:var(--accent);font-weight:600}
.opinion .by span{display:block;font-weight:400;font-size:14px;color:var(--soft)}
.opinion h3{font-size:20px;margin-top:4px}
.list{padding-top:16px}
.list>header{padding-bottom:14px;border-bottom:2px solid var(--ink)}
.list h1{font-size:30px;line-height:1.45}
.list>header p{color:var(--soft)}
.entry{position:relative;display:flex;gap:16px;flex-direction:row-reverse;padding:16px 0;border-bottom:1px solid var(--rule)}
.entry>div:last-child{flex:1;min-width:0}
.entry .photo{flex:0 0 34%;align-self:flex-start}
.entry h2{font-size:19px}
.entry .summary{display:none}
.day{max-width:920px}
.day h2{font:600 17px/1.5 var(--sans);padding:22px 0 6px;border-bottom:2px solid var(--accent)}
.clock{display:flex;gap:16px;padding:9px 0;border-bottom:1px solid var(--rule)}
.clock time{flex:0 0 5em;font-size:14px;line-height:28px;color:var(--accent);white-space:nowrap}
.clock a{flex:1;font:700 18px/1.5 var(--serif)}
.clock .in{display:none;flex:0 0 8em;font-size:14px;line-height:28px;color:var(--soft)}
.under{margin-top:14px}
.columns>section+section{margin-top:26px;padding-top:10px;border-top:1px solid var(--ink)}
.empty{padding:36px 0}
.empty h2{font-size:22px}
.empty p{color:var(--soft);margin-top:6px}
.absence{max-width:700px;padding:36px 0 60px}
.absence h1{font-size:32px;line-height:1.4;border-top:3px solid var(--accent);padding-top:14px}
.absence p{margin-top:10px;font-size:17px}
.absence p a{display:inline-block;margin-right:20px;color:var(--accent);font-weight:600}
.absence ul{display:flex;flex-wrap:wrap;gap:6px 20px;margin-top:22px;padding-top:16px;border-top:1px solid var(--rule)}
.pager{display:flex;flex-wrap:wrap;align-items:center;gap:6px 18px;padding:22px 0}
.pager ol{display:flex;gap:6px}
.pager li>*{display:block;min-width:40px;padding:6px 10px;text-align:center;border:1px solid var(--rule)}
.pager [aria-current]{background:var(--ink);color:var(--paper);border-color:var(--ink)}
.pager>a{padding:7px 0;font-weight:600;color:var(--accent)}
@media (min-width:600px) and (max-width:999px){.band .set,.columns,.briefs,.under,.split .cards,.opinions .set{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 28px}.columns>section+section{margin-top:0;padding-top:0;border-top:0}.columns>section:nth-child(3){grid-column:1/-1;margin-top:26px;padding-top:10px;border-top:1px solid var(--ink)}.card.plain{border-top:1px solid var(--rule)}.band .card:nth-of-type(2){border-top:0;padding-top:0}.under .card,.briefs .brief:nth-child(2){border-top:1px solid var(--rule);padding-top:12px}}
@media (min-width:600px){.clock .in{display:block}.card .photo{flex-basis:38%}.entry .photo{flex-basis:240px}.entry h2{font-size:22px}.entry .summary{display:block;margin-top:4px}.lead .photo{margin:0 0 12px}.lead h2{font-size:34px}}
@media (min-width:1000px){
.first{display:grid;grid-template-columns:minmax(0,6fr) minmax(0,3.2fr) minmax(0,2.8fr);gap:0 57px;padding-top:22px}
.first>*{position:relative}
.first>*+*::before,.columns>*+*::before,.split>.cards::before,.split>.lines::before{content:'';position:absolute;left:-29px;top:0;bottom:0;border-left:1px solid var(--rule)}
.lead h2{font-size:38px;line-height:1.34}
.briefs,.first .side{margin-top:0}
.under{display:grid;grid-template-columns:1fr 1fr;gap:0 24px;margin-top:20px;padding-top:16px;border-top:1px solid var(--rule)}
.columns>section+section{margin:0;padding:0;border:0}
.brief:first-child{border-top:0;padding-top:0}
.brief h2{font-size:20px}
.band .set{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);gap:0 24px}
.card{flex-direction:column;gap:10px;border-top:0;padding:0}
.band .card.plain,.under .card.plain{border-top:3px solid var(--rule);padding-top:8px}
.split .cards{display:grid;gap:20px;align-content:start}
.card>div:last-child{flex:none}
.card .photo{flex:none;align-self:stretch}
.split{display:grid;grid-template-columns:minmax(0,6fr) minmax(0,3fr) minmax(0,3fr);gap:0 57px}
.split>.title,.columns>.wide-title{grid-column:1/-1}
.split>*{position:relative}
.split>.title::before{content:none}
.split .lines>:first-child,.columns .lines>:first-child{border-top:0;padding-top:0}
.columns{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:0 57px}
.columns>*{position:relative}
.columns .line:first-of-type{border-top:1px solid var(--rule);padding-top:11px;margin-top:12px}
.opinions{padding:12px 24px 22px;margin-left:-24px;margin-right:-24px}
.opinions .set{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:0 32px}
.opinion{border-top:3px solid var(--rule)}
.block{margin-top:38px}
.list-page{display:grid;grid-template-columns:minmax(0,8fr) minmax(0,3.6fr);gap:0 57px}
.list h1{font-size:38px}
.list .card.wide{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:0 24px;padding:20px 0;border-bottom:1px solid var(--rule)}
.list .card.wide .photo{margin:0}
.list .card.wide h2{font-size:27px}
}
`;
