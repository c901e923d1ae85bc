/** Pages that stand: policies, masthead, contact, converter. One measure, as the text of a story. */
export const standingCss = `
.standing{max-width:700px;padding-top:18px}
.standing h1{font-size:30px;line-height:1.4}
.standing h2{font-size:21px;margin-top:26px}
.standing .text,.standing>p,.standing dl{font:400 18px/1.8 var(--serif);margin-top:14px}
.standing>.meta{font:400 15px/1.6 var(--sans);margin-top:4px;padding-bottom:12px;border-bottom:2px solid var(--ink)}
.standing .text p{margin-top:12px}
.standing .text ul{list-style:disc;padding-left:22px;margin-top:10px}
.standing .text li{padding:2px 0}
.standing .reach{font:400 16px/1.7 var(--sans);margin-top:26px;padding-top:12px;border-top:1px solid var(--rule)}
.standing dl{margin-bottom:0}
.standing dl div{padding:9px 0;border-bottom:1px solid var(--rule)}
.standing dt{font:400 15px/1.6 var(--sans);color:var(--soft)}
.standing dd{margin:0;font-weight:700}
.standing nav{margin-top:30px;padding-top:12px;border-top:2px solid var(--ink)}
.standing nav h2{margin:0 0 6px;font-size:18px}
.standing nav ul{display:flex;flex-wrap:wrap;gap:2px 22px}
.standing nav a{display:inline-block;padding:5px 0;color:var(--accent);font-weight:600}
.converter form,.converter .result{margin-top:18px}
.converter label{display:block;font-weight:600;padding-bottom:4px}
.converter textarea{display:block;width:100%;padding:10px 12px;font:400 18px/1.7 var(--serif);color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:0;resize:vertical}
.converter .live{font:inherit;margin-top:8px}
.converter .live label{display:flex;gap:8px;align-items:center;font-weight:400;min-height:32px}
.converter .live[hidden]{display:none}
.converter form div{display:flex;flex-wrap:wrap;gap:10px;margin-top:12px}
.converter button{font:600 16px/1.5 var(--sans);padding:8px 14px;color:var(--paper);background:var(--ink);border:1px solid var(--ink);cursor:pointer}
.converter .note{font:400 15px/1.6 var(--sans);color:var(--soft)}
.converter .fault{font:600 17px/1.6 var(--sans);color:var(--accent);border-left:4px solid var(--accent);padding-left:12px}
@media (min-width:600px){.standing h1{font-size:38px}.standing dl div{display:grid;grid-template-columns:180px 1fr;gap:16px}.standing dt{line-height:32px}}
@media print{.standing nav{display:none}}
`;
