/** The colours of the night: the system's wish, or the reader's. */
const dark = '--paper:#141312;--tint:#1f1d1b;--ink:#efeae2;--soft:#aaa39a;--rule:#37332e;--accent:#ff7a70;--if-light:none;--if-dark:inline';

/** What every page of the reader site wears: ink on warm paper, thin rules, one accent. */
export const baseCss = `
:root{--paper:#fffdf9;--tint:#f6f0e7;--ink:#191713;--soft:#5f5a52;--rule:#ddd6ca;--accent:#a3161a;--serif:'Shironam Serif','Shironam Fallback','Noto Serif','Noto Serif Bengali','Kohinoor Bangla','Nirmala UI',serif;--sans:system-ui,'Noto Sans Bengali','Hind Siliguri','Kohinoor Bangla','Nirmala UI','Vrinda','Shironam Serif',sans-serif;--if-light:inline;--if-dark:none;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root:not([data-colours=light]){${dark}}}
:root[data-colours=dark]{${dark};color-scheme:dark}
:root[data-colours=light]{color-scheme:light}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:400 16px/1.6 var(--sans);overflow-wrap:break-word}
h1,h2,h3,p,ul,ol,figure,blockquote{margin:0;padding:0}
h1,h2,h3{font:700 1.125rem/1.42 var(--serif);text-wrap:pretty}
ul,ol{list-style:none}
a{color:inherit;text-decoration:none}
a:hover{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
main:focus{outline:0}
img{display:block;max-width:100%;height:auto;background:var(--tint)}
.skip{position:absolute;left:-999px;top:0;padding:.5rem 1rem;background:var(--ink);color:var(--paper);z-index:2}
.skip:focus{left:0;color:var(--paper)}
.head,main,.foot{max-width:1240px;margin:0 auto;padding:0 16px}
.top{display:flex;justify-content:space-between;gap:1rem;padding:7px 0;border-bottom:1px solid var(--rule);font-size:14px;line-height:24px;color:var(--soft)}
.doors{display:flex;gap:0 22px}
.top a{white-space:nowrap}
@media (max-width:599px){.top{position:relative}.doors{position:absolute;right:0;top:100%;margin-top:18px;line-height:32px}.brand span{display:none}}
@media (max-width:359px){.top{font-size:13px}}
.brand{display:flex;justify-content:space-between;align-items:flex-end;gap:1rem;padding:12px 0 8px}
.brand h1,.brand p{font:700 34px/1.5 var(--serif)}
.brand span{font-size:15px;color:var(--soft);padding-bottom:9px;text-align:right}
.sections{border-top:2px solid var(--ink);border-bottom:1px solid var(--rule)}
.sections{position:relative;display:flex;gap:14px}
.sections>ul{flex:1;min-width:0;display:flex;gap:0 22px;overflow-x:auto;scrollbar-width:none}
.sections li{flex:none}
.sections summary{padding:9px 0;font-weight:600;line-height:26px;cursor:pointer;list-style:none;white-space:nowrap}
.sections summary::-webkit-details-marker{display:none}
.sections summary::after{content:'';display:inline-block;margin:0 2px 3px 7px;border:5px solid transparent;border-top-color:currentColor;border-bottom:0}
.sections details:has([aria-current]) summary{color:var(--accent)}
.sections details ul{position:absolute;right:0;top:100%;z-index:1;min-width:240px;max-width:100%;padding:8px 18px;columns:2;column-gap:24px;background:var(--paper);border:1px solid var(--ink)}
.sections a{display:block;padding:9px 0;font-weight:600;line-height:26px;border-bottom:3px solid transparent}
.sections>ul>li:first-child a,.sections [aria-current]{color:var(--accent)}
.sections [aria-current]{border-color:var(--accent)}
.kicker{color:var(--accent);font:600 max(14px,.72em)/0 var(--sans)}
.kicker::after{content:'\\25cf';font-size:.5em;vertical-align:.25em;margin:0 .3em 0 .5em}
.summary{color:var(--soft);font:400 16px/1.65 var(--serif)}
.meta{font-size:14px;line-height:22px;color:var(--soft);margin-top:4px}
.meta span:not(:last-child)::after{content:' · '}
.meta time{display:inline-block}
.photo{overflow:hidden;background:var(--tint)}
.photo img{width:100%;aspect-ratio:16/9;object-fit:cover}
.address{unicode-bidi:isolate;overflow-wrap:anywhere}
.address a,.text a{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em}
.rail h2{font:600 17px/1.5 var(--sans);padding-bottom:6px;border-bottom:2px solid var(--accent)}
.rail li{display:flex;gap:14px;padding:10px 0;border-bottom:1px solid var(--rule)}
.rail time{flex:0 0 5.2em;white-space:nowrap;font-size:14px;line-height:26px;color:var(--accent)}
.rail li a{flex:1;font:600 16px/1.55 var(--sans)}
.foot{margin-top:48px;padding-bottom:36px;font-size:15px;color:var(--soft);display:grid;gap:14px}
.foot .name{border-top:2px solid var(--ink);padding-top:18px;font:700 24px/1.5 var(--serif);color:var(--ink)}
.foot div:empty{display:none}
.foot ul{display:flex;flex-wrap:wrap;gap:4px 22px}
.foot li a,.foot div a{display:inline-block;padding:3px 0}
.rights{border-top:1px solid var(--rule);padding-top:12px;font-size:14px}
@media (min-width:1000px){.head,main,.foot{padding-left:24px;padding-right:24px}.head{padding-top:4px}.brand{padding:16px 0 12px}.brand h1,.brand p{font-size:46px;line-height:1.4}.sections>ul{gap:0 19px}.sections a,.sections summary{padding:6px 0 4px;font-size:15.5px}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{:root:root:root{--paper:#fff;--tint:#fff;--ink:#000;--soft:#333;--rule:#999;--accent:#000;color-scheme:light}body{font-size:11pt}.top,.sections,.skip,.rail,.call,.tools,.pager,.foot ul,.foot div{display:none!important}.head,main,.foot{max-width:none;padding:0}.foot{margin-top:1em;border-width:1px}}
`;
