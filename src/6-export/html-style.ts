/** The page's whole style: system fonts, light and dark, phone and paper. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fcfbf8;--card:#fff;--ink:#1c1f24;--soft:#5b626d;--line:#dedad2;--accent:#1d5a8c;--mark:#ffeeb0;
--rise:#1d5a8c;--good:#2c6e49;--warn:#8a5a00;--bad:#a3282a;
--o0:#1d5a8c;--o1:#b1542b;--o2:#2c6e49;--o3:#7a4b9a;--o4:#7c6512;--o5:#4a5568}
@media (prefers-color-scheme:dark){:root{--paper:#15171a;--card:#1c1f23;--ink:#e8e6e1;--soft:#a0a6af;--line:#33373d;--accent:#86bbe8;--mark:#5a4a12;
--rise:#86bbe8;--good:#7fc79b;--warn:#e0b35a;--bad:#f08b86;
--o0:#4a8fc7;--o1:#c96d41;--o2:#4b9a6c;--o3:#a276c4;--o4:#a88d2d;--o5:#7b8798}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
main,body>header,body>footer{max-width:66rem;margin:0 auto;padding:0 1.25rem}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.15em}
h1,h2,h3,p,ol,ul,dl,dd,blockquote,figure{margin:0;padding:0}
ol,ul{list-style:none}
h1{font:600 clamp(1.75rem,1.3rem + 2.2vw,2.75rem)/1.15 ui-serif,Georgia,Cambria,"Times New Roman",serif;letter-spacing:-.01em;text-wrap:balance}
h2{font:600 1.35rem/1.25 ui-serif,Georgia,Cambria,"Times New Roman",serif;margin:3rem 0 1rem}
.story{padding-top:2.5rem}
.story+.story{border-top:3px double var(--line);margin-top:4rem}
.facts{color:var(--soft);margin-top:.5rem}
.facts>*+*::before{content:"·";margin:0 .5em}
.summary{font:1.125rem/1.6 ui-serif,Georgia,Cambria,"Times New Roman",serif;max-width:44rem;margin-top:1.5rem}.summary p+p{margin-top:.75rem}
sup{line-height:0;font:.6875rem/0 system-ui,sans-serif}sup a{text-decoration:none;padding:.5em .2em}
.notes>li{padding:.75rem 0;border-top:1px solid var(--line)}.notes>li:target{background:var(--card)}.summary+.fold{margin-top:.5rem}
.note{color:var(--soft);font-size:.875rem}
nav{padding-top:1.5rem}
nav li{padding:.2rem 0}
.glance{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(11.5rem,45%),1fr));gap:0 1.5rem;margin-top:2rem;border-top:2px solid var(--ink)}
@media (max-width:30rem){.number{font-size:1.625rem}.number.words{font-size:1.25rem}.glance{gap:0 1rem}}
.glance a{display:block;padding:.9rem 0 1rem;border-bottom:1px solid var(--line);color:inherit;text-decoration:none}
.glance a:hover .number,.glance a:focus-visible .number{color:var(--accent)}
.metric{font-size:.8125rem;font-weight:650;letter-spacing:.02em}
.number{display:block;font-size:2rem;line-height:1.15;font-weight:650;font-variant-numeric:tabular-nums lining-nums;letter-spacing:-.015em}
.number small{font-size:.5em;font-weight:500;letter-spacing:0}
.number.words{font-size:1.5rem}
.status{white-space:nowrap}
.status::before{content:"";display:inline-block;width:.5em;height:.5em;border-radius:50%;background:currentColor;margin-right:.4em;vertical-align:.08em}
.agreed{color:var(--good)}.single-origin{color:var(--warn)}.rising,.falling{color:var(--rise)}.disputed,.retracted{color:var(--bad)}
.figure{padding:1.5rem 0 2rem;border-top:1px solid var(--line)}
.figure h3{font-size:1rem;font-weight:650;margin-bottom:.5rem}
.figure h3 span{font-weight:400;color:var(--soft)}
.figure .number{font-size:2.75rem}
.figure .number.words{font-size:2rem}
.figure .number+dl{margin-top:.5rem}
.body{display:grid;grid-template-columns:minmax(0,1fr);gap:1.25rem 3rem}
@media (min-width:56rem){.body{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}}
.body>div>*+*{margin-top:1rem}
dl{font-size:.9375rem}
dl div{display:flex;gap:.75rem;padding:.15rem 0}
dt{flex:none;width:5.5rem;color:var(--soft)}
dd{min-width:0}
.withdrawn{color:var(--bad)}
.q{border-left:3px solid var(--line);padding:.1rem 0 .1rem .9rem}
.q p{font:1.0625rem/1.5 ui-serif,Georgia,Cambria,"Times New Roman",serif;white-space:pre-line}
.q footer{font-size:.8125rem;color:var(--soft);margin-top:.25rem}
.q:target{border-color:var(--accent);background:var(--card)}
.q+.q{margin-top:1rem}
mark{background:var(--mark);color:inherit;padding:.05em .1em;border-radius:2px;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.id{white-space:nowrap;font:.75rem/1 ui-monospace,Menlo,Consolas,monospace;color:var(--soft)}
.chart{display:block;width:100%;max-width:32rem;height:auto;font:11px system-ui,sans-serif}
.chart text{fill:var(--ink);text-anchor:middle}
.chart text[text-anchor=start]{text-anchor:start}.chart text[text-anchor=end]{text-anchor:end}
.chart .value{font-weight:650;font-size:12.5px}
.chart .value.gone{text-decoration:line-through;fill:var(--soft)}
.chart .date{fill:var(--soft)}
.axis{stroke:var(--line)}
.run{fill:none;stroke:var(--soft);stroke-opacity:.55;stroke-width:1.5}
.whisker{fill:none;stroke-width:1.75}
.dot text{fill:#fff;font-size:10px;font-weight:650}
.dot.gone circle{fill:var(--paper);stroke:var(--soft);stroke-dasharray:2 2}.dot.gone text{fill:var(--soft)}
.o0{fill:var(--o0);stroke:var(--o0)}.o1{fill:var(--o1);stroke:var(--o1)}.o2{fill:var(--o2);stroke:var(--o2)}.o3{fill:var(--o3);stroke:var(--o3)}.o4{fill:var(--o4);stroke:var(--o4)}.o5{fill:var(--o5);stroke:var(--o5)}
.dot text,.chart text{stroke:none}
.whisker{fill:none}
summary{cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
summary:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:2px}
.label{font-size:.8125rem;font-weight:650;margin-bottom:.25rem}
.rows>li{border-top:1px solid var(--line)}
.rows>li:last-child{border-bottom:1px solid var(--line)}
.rows summary{display:grid;grid-template-columns:3.25rem 5.5rem minmax(0,1fr) .75rem;gap:0 .75rem;padding:.5rem 0;align-items:baseline}
@media (min-width:30rem){.rows summary{grid-template-columns:3.25rem 7.5rem minmax(0,1fr) .75rem}}
.rows summary::after,.list summary::after{content:"+";color:var(--soft);text-align:right}
.rows details[open]>summary::after,.list details[open]>summary::after{content:"–"}
.rows summary:hover b,.list summary:hover b{color:var(--accent)}
.rows time{color:var(--soft);font-size:.875rem}
.rows b,.list b{font-weight:650;font-variant-numeric:tabular-nums lining-nums}
.rows b.gone{text-decoration:line-through;color:var(--soft)}
.rows .who{font-size:.9375rem}
.rows .by{color:var(--soft);font-size:.8125rem;display:block}
.rows details>.q{margin:.25rem 0 1rem}
.key{display:inline-block;min-width:1.25rem;height:1.25rem;line-height:1.25rem;border-radius:50%;text-align:center;font-size:.6875rem;font-weight:650;font-style:normal;color:#fff;margin-right:.35em}
.key.o0{background:var(--o0)}.key.o1{background:var(--o1)}.key.o2{background:var(--o2)}.key.o3{background:var(--o3)}.key.o4{background:var(--o4)}.key.o5{background:var(--o5)}
.list>li{border-top:1px solid var(--line)}
.list>li:last-child{border-bottom:1px solid var(--line)}
.list summary{display:flex;gap:.75rem;padding:.6rem 0;align-items:baseline}
.list summary>:nth-last-child(1){flex:1;min-width:0}
.list .day{flex:none;width:4rem;color:var(--soft)}
.list .why{display:block;color:var(--soft);font-size:.875rem}
.list details>.q,.list details>.body{margin:.25rem 0 1.25rem}
.fold>summary{color:var(--accent);padding:.4rem 0}.fold>.label{margin-top:1rem}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1.25rem 2rem;padding:.75rem 0 1.5rem}
.pair .q+.q{margin-top:0}
.kind{border-top:1px solid var(--line);padding-top:1rem}
.sources li{border-top:1px solid var(--line);padding:.75rem 0}
.sources li:target{background:var(--card)}
.sources .title{font-weight:600}
.problems li{padding:.25rem 0}
body>footer{border-top:1px solid var(--line);margin-top:4rem;padding-top:1.25rem;padding-bottom:3rem}
@media print{:root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--mark:#fff3c4;--accent:#000;--rise:#000;--good:#000;--warn:#000;--bad:#000}
body{font-size:10pt}main,body>header,body>footer{max-width:none;padding:0}h2{break-after:avoid;margin-top:1.5rem}.q,.rows>li,.list>li,.sources li,.chart,.glance a{break-inside:avoid}
mark{text-decoration:underline;print-color-adjust:exact;-webkit-print-color-adjust:exact}.key,.dot{print-color-adjust:exact;-webkit-print-color-adjust:exact}
details::details-content{content-visibility:visible;display:block;block-size:auto;height:auto}.rows summary::after,.list summary::after{content:""}.chart{max-width:24rem}nav{display:none}}
`;
