/** Ads: between rules, under their label, their room kept from the start; never in print. */
export const adsCss = `
.ad{margin:26px 0;padding:4px 0 14px;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule)}
.ad p{font:400 14px/24px var(--sans);color:var(--soft);text-align:center;margin:0}
.ad a{display:block;margin:0 auto}
.ad img{width:100%;height:auto}
.ad-box a{width:300px;min-height:250px}
.ad-box img{aspect-ratio:6/5}
.ad-strip a{max-width:640px}
.ad-strip img{aspect-ratio:16/5}
@media print{.ad{display:none}}
`;
