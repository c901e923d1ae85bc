/** Forms for readers and the pages behind their secret links: one column, large targets, faults beside their fields. */
export const formsCss = `
.form-page{max-width:700px;margin:0 auto;padding-top:18px}
.form-page h1{font-size:28px;line-height:1.36}
.form-page .lead{margin-top:8px;color:var(--soft);font:400 17px/1.7 var(--serif)}
.form-page fieldset{border:0;border-top:2px solid var(--ink);margin:26px 0 0;padding:12px 0 0;min-width:0}
.form-page legend{float:left;width:100%;padding:0;font:600 19px/1.5 var(--sans)}
.form-page legend+*{clear:both}
.field{padding-top:16px}
.field label{display:block;font-weight:600}
.field small{font-weight:400;font-size:14px;color:var(--soft)}
.hint,.privacy{font-size:15px;line-height:1.55;color:var(--soft)}
.field input,.field select,.field textarea{display:block;width:100%;margin-top:6px;padding:9px 11px;min-height:46px;font:inherit;font-size:17px;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:0}
.field textarea{line-height:1.75;resize:vertical}
.field input[type=file]{font-size:15px;padding:10px}
.tick{display:grid;grid-template-columns:auto 1fr;gap:2px 12px;align-items:start}
.field.tick input{width:24px;height:24px;min-height:0;margin:1px 0 0;accent-color:var(--accent)}
.tick .hint,.tick .fault{grid-column:1/-1}
.fault{font-weight:600;color:var(--accent)}
.fault::before{content:'\\25b2\\a0';font-size:.8em}
.faulty input,.faulty select,.faulty textarea{border:2px solid var(--accent)}
.faults{margin-top:18px;padding:14px 18px;border:2px solid var(--accent);background:var(--tint)}
.faults h2{font:600 18px/1.5 var(--sans)}
.faults ul{display:grid;gap:4px;margin:8px 0}
.faults a{text-decoration:underline;text-underline-offset:.2em}
.terms{margin-top:14px;padding:12px 16px;background:var(--tint);font-size:16px;line-height:1.7}
.trap{position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden}
.form-page button{margin-top:22px;padding:10px 26px;min-height:50px;font:600 18px/1.5 var(--sans);color:var(--paper);background:var(--accent);border:0;border-radius:0;cursor:pointer}
.form-page button:hover{background:var(--ink)}
.form-page button.quiet{font-size:16px;color:var(--ink);background:none;border:1px solid var(--soft)}
.privacy,button+.hint{margin-top:12px}
.state{margin-top:18px;padding:16px 18px;border-left:4px solid var(--accent);background:var(--tint)}
.state h2{font-size:22px}
.state p{margin-top:6px}
.state a,.about a{text-decoration:underline;text-underline-offset:.2em}
.about{margin-top:18px;border-top:1px solid var(--rule)}
.about div{display:flex;flex-wrap:wrap;gap:2px 14px;padding:9px 0;border-bottom:1px solid var(--rule)}
.about dt{flex:0 0 7em;color:var(--soft)}
.about dd{flex:1 1 12em;margin:0;font-weight:600}
.desk-says{margin-top:18px;white-space:pre-line}
.desk-says h2{font:600 17px/1.5 var(--sans)}
@media (min-width:700px){.form-page h1{font-size:36px}.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 22px;align-items:end}}
@media print{.form-page button,.trap{display:none}}
`;
