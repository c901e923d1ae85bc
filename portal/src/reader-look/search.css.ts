/** What the search wears beside the lists' clothes. */
export const searchCss = `
.seek{padding:14px 0 4px;border-bottom:1px solid var(--rule)}
.seek .line1{display:grid;grid-template-columns:minmax(0,1fr) auto;align-items:end;position:relative}
.seek label{display:grid;gap:2px;font-size:14px;color:var(--soft);min-width:0}
.seek input,.seek select{font:400 16px/1.5 var(--sans);min-height:44px;min-width:0;width:100%;padding:6px 10px;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:0}
.seek input[type=search]{font-size:18px;appearance:none;-webkit-appearance:none}
.seek button{font:600 16px/1.5 var(--sans);min-height:44px;padding:6px 20px;color:var(--paper);background:var(--ink);border:1px solid var(--ink);border-radius:0;cursor:pointer}
.seek button:hover{background:var(--accent);border-color:var(--accent)}
.seek details{padding:6px 0}
.seek summary{cursor:pointer;padding:8px 0;line-height:28px;color:var(--soft);font-size:15px}
.seek .choices{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:10px 16px;padding:4px 0 10px}
.seek .hint{font-size:14px;color:var(--soft);padding:6px 0}
.offers{position:absolute;left:0;right:0;top:100%;z-index:3;background:var(--paper);border:1px solid var(--soft);border-top:0}
.offers li{padding:9px 10px;line-height:26px;cursor:pointer}
.offers [aria-selected=true],.offers li:hover{background:var(--tint);color:var(--accent)}
.tally{padding:12px 0 0;font-size:15px;line-height:26px;color:var(--soft)}
.tally strong{color:var(--ink)}
.tally a{color:var(--accent);text-decoration:underline;text-underline-offset:.2em}
.only{display:flex;flex-wrap:wrap;gap:6px 10px;padding-top:10px}
.only a{display:block;padding:6px 12px;border:1px solid var(--rule);font-size:15px;line-height:26px;overflow-wrap:anywhere}
.only a::after{content:'\\00d7';padding-left:8px;color:var(--accent)}
.found{padding:16px 0;border-bottom:1px solid var(--rule)}
.found h2{font-size:20px}
.found .summary{margin-top:4px}
.found mark{background:none;color:inherit;box-shadow:inset 0 -.42em color-mix(in srgb,var(--accent) 22%,transparent)}
.on-search .among{padding-bottom:32px}
.all{padding:16px 0}
.all a{font-weight:600;color:var(--accent)}
@media (min-width:700px){.seek .choices{grid-template-columns:repeat(4,minmax(0,1fr))}.found h2{font-size:22px}}
@media print{.seek,.only,.all{display:none!important}}
`;
