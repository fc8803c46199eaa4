"""The style sheet of a report: light, dark, and on paper."""

from netbuilder.codegen.picture import dark_style, picture_style

LIGHT = (
    "--ground:#fff;--panel:#fff;--soft:#f3f4f6;--line:#d5dae2;--text:#1a1f27;--muted:#59636f;--wire:#8a94a6;"
    "--one:#0072b2;--two:#c14a00;--three:#7a828e;--right:0,114,178;--wrong:194,43,31"
)
DARK = (
    "--ground:#14171c;--panel:#1b1f26;--soft:#1f242c;--line:#343b47;--text:#e7eaef;--muted:#9aa4b2;--wire:#6f7a8c;"
    "--one:#4da6db;--two:#f0824a;--three:#9aa4b2;--right:77,166,219;--wrong:255,122,107"
)
PAGE = """
body{margin:0;background:var(--ground);color:var(--text);font:15px/1.5 system-ui,"Segoe UI","Noto Sans",
"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:960px;margin:0 auto;padding:32px 24px 64px}
h1{font-size:28px;line-height:1.2;margin:0 0 4px}h2{font-size:19px;margin:36px 0 10px;padding-bottom:4px;
border-bottom:1px solid var(--line)}h3{font-size:15px;margin:20px 0 8px}
p{margin:6px 0}.muted,caption{color:var(--muted);font-size:13px}caption{text-align:left;
padding-bottom:4px;white-space:nowrap}
.notes{white-space:pre-wrap;overflow-wrap:anywhere}
.hand{display:flex;gap:32px;margin:16px 0}.hand span{flex:1;border-bottom:1px solid var(--line);padding-bottom:2px;
color:var(--muted);font-size:13px}
.wide{overflow-x:auto}table{border-collapse:collapse;font-size:13px;margin:8px 0;max-width:100%}
th,td{padding:3px 10px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{color:var(--muted);font-weight:600;white-space:nowrap}
thead th.number{text-align:right}.number,td.right,td.wrong{text-align:right;
font-variant-numeric:tabular-nums;white-space:nowrap}
.pairs th{font-weight:600;white-space:nowrap}
.confusion td,.confusion th{padding:4px 8px;text-align:center;border:1px solid var(--line)}
td.right{background:rgba(var(--right),calc(var(--share)*.55))}td.wrong{background:rgba(var(--wrong),
calc(var(--share)*.8))}
.charts{display:flex;flex-wrap:wrap;gap:16px}.charts figure{margin:0;flex:1 1 380px;max-width:470px}
figcaption{font-weight:600;font-size:13px}.chart{width:100%;height:auto}
.chart text,.drawing text{font-family:inherit}.chart text{font-size:11px;fill:var(--muted)}
.chart .grid{stroke:var(--line);stroke-width:.7;fill:none}.chart .line{fill:none;stroke-width:2;stroke:var(--one)}
.chart .line.two{stroke:var(--two)}.chart .line.three{stroke:var(--three)}
.chart .dot{fill:var(--one);fill-opacity:.5}.chart .dot.two{fill:var(--two)}
.chart .equal{stroke:var(--three);stroke-dasharray:4 3;fill:none}
.picture{border:1px solid var(--line);border-radius:8px;padding:8px;margin:8px 0}
"""
PAPER = """
@page{size:A4;margin:16mm}body{font-size:10.5pt}main{max-width:none;padding:0}h2{break-after:avoid}
figure,.picture,tr{break-inside:avoid}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.wide{overflow:visible}
"""


def style() -> str:
    """Light, dark where the reader's system is; on paper always light."""
    dark = f"@media screen and (prefers-color-scheme:dark){{:root{{{DARK}}}{dark_style()}}}"
    return f":root{{color-scheme:light dark;{LIGHT}}}{PAGE}{picture_style()}{dark}@media print{{{PAPER}}}"
