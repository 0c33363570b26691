/** The picture's own style, so that it stands alone as an SVG file. */
export const PICTURE_STYLE = `
.connectivity{--ink:#1c1f24;--soft:#5b626d;--line:#dedad2;--fall:#d9472b;--paper:#fcfbf8;--series:#1d5a8c;--good:#2c6e49;--warn:#8a5a00;--bad:#a3282a;font:12px system-ui,sans-serif}
@media (prefers-color-scheme:dark){.connectivity{--ink:#e8e6e1;--soft:#a0a6af;--line:#33373d;--fall:#f0795e;--paper:#15171a;--series:#86bbe8;--good:#7fc79b;--warn:#e0b35a;--bad:#f08b86}}
.connectivity text{fill:var(--ink)}.connectivity .sub,.connectivity .tick{fill:var(--soft);font-size:11px}.connectivity .scale{fill:var(--soft);font-size:9px}.connectivity .name{font-weight:600}
.connectivity .grid{stroke:var(--line);stroke-width:.75}.connectivity .base{stroke:var(--soft);stroke-width:.75}
.connectivity .line{fill:none;stroke:var(--series);stroke-width:1.1;stroke-linejoin:round}
.connectivity .learning{fill:var(--line);opacity:.45}.connectivity .band{fill:var(--fall);opacity:.22}
.connectivity .pause{fill:var(--paper);opacity:.85}.connectivity .edge{stroke:var(--fall);stroke-width:.75;opacity:1}
.connectivity .hatch{stroke:var(--fall);stroke-width:2.2}.connectivity .stated{fill:url(#stated);stroke:var(--fall);stroke-width:1}
.connectivity .opening{fill:var(--fall);opacity:.5}
.connectivity .mark{fill:var(--fall)}.connectivity .mark.ended{fill:var(--good)}
.connectivity .claim rect{fill:var(--soft)}.connectivity .claim text{font-size:10px}
.connectivity .agrees rect{fill:var(--good)}.connectivity .agrees-but-temporary rect,.connectivity .onset-differs rect{fill:var(--warn)}.connectivity .contradicts rect{fill:var(--bad)}`;

/** The page around the picture: system fonts, light and dark, phone and paper. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--paper:#fcfbf8;--ink:#1c1f24;--soft:#5b626d;--line:#dedad2;--accent:#1d5a8c;--good:#2c6e49;--warn:#8a5a00;--bad:#a3282a;--fall:#d9472b}
@media (prefers-color-scheme:dark){:root{--fall:#f0795e;--paper:#15171a;--ink:#e8e6e1;--soft:#a0a6af;--line:#33373d;--accent:#86bbe8;--good:#7fc79b;--warn:#e0b35a;--bad:#f08b86}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:66rem;padding:2rem 1.25rem 3rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:break-word}
h1{font:600 2rem/1.15 ui-serif,Georgia,Cambria,serif;margin:0}h2{font:600 1.25rem/1.25 ui-serif,Georgia,Cambria,serif;margin:2.5rem 0 .75rem}
p{margin:.4rem 0}.soft,small{color:var(--soft)}a{color:var(--accent)}
.picture{overflow-x:auto;margin:1.5rem 0 0}svg{display:block;width:100%;min-width:42rem;height:auto}
.table{overflow-x:auto}td:nth-child(n+2){white-space:nowrap}td:nth-child(n+2) small{font-size:.8125rem}table{border-collapse:collapse;width:100%;font-size:.9375rem;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line)}th{color:var(--soft);font-weight:500;white-space:nowrap}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.15rem 1.25rem;color:var(--soft);font-size:.9375rem}.legend li{padding:0;display:flex;align-items:center;gap:.45rem}.legend i{flex:none;width:1.1rem;height:.8rem;border-radius:2px}
.legend .below{background:color-mix(in srgb,var(--fall) 26%,transparent)}.legend .back{border:1px solid var(--fall)}.legend .learned{background:var(--line)}.legend .words{background:repeating-linear-gradient(135deg,var(--fall) 0 2px,transparent 2px 5px);border:1px solid var(--fall)}.legend .broken{height:0;border-top:2px dashed var(--accent);border-radius:0}
ol,ul{padding-left:1.4rem;margin:0}li{padding:.35rem 0}
.verdict{font-weight:650;white-space:nowrap}.agrees{color:var(--good)}.agrees-but-temporary,.onset-differs{color:var(--warn)}.contradicts{color:var(--bad)}.not-measurable,.no-data{color:var(--soft)}
@media print{body{max-width:none}svg{min-width:0}}`;
