"""How the review page looks: on a narrow screen every row of the table is a block, with its headings inside."""

from __future__ import annotations

__all__ = ["STYLE"]

STYLE = """
body { font: 16px/1.55 Georgia, serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1b1b1b; background: #fff; overflow-wrap: anywhere; }
h1, h2, nav, table, .key, .at { font-family: system-ui, sans-serif; }
.text { white-space: pre-wrap; border-left: 3px solid #ddd; margin-left: 3rem; padding-left: 1rem; position: relative; }
.at::before { content: attr(data-at); position: absolute; left: -3.5rem; width: 3rem; text-align: right; font-size: .65rem; line-height: 1.6rem; color: #666; }
mark { padding: .1em .15em; border-radius: .2em; color: inherit; background: none; }
mark.statement { background: #cfe3ff; } mark.reaction { background: #ffe3b8; } mark.other { background: #e3e3e3; }
mark.quoted { border-bottom: 2px dotted #555; } mark.doubt { outline: 2px solid #b00020; }
sup, .nr { font-family: system-ui, sans-serif; font-size: .65em; font-weight: 600; } .nr { font-size: 1em; }
.day { white-space: nowrap; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .85rem; } td, th { border-bottom: 1px solid #ddd; padding: .3rem .5rem; text-align: left; vertical-align: top; }
table { overflow-wrap: normal; } td.who, code { overflow-wrap: anywhere; } td.who, td.doubts { min-width: 8rem; } td.doubts { color: #b00020; } code { font-size: .75rem; } code.line { white-space: pre-wrap; user-select: all; }
@media (max-width: 60rem) {
body { margin: 1rem auto; } .text { margin-left: 2.2rem; padding-left: .6rem; } .at::before { left: -2.7rem; width: 2.4rem; }
table, tbody, tr, td { display: block; } thead { display: none; }
tr { border-bottom: 2px solid #999; padding: .4rem 0; } td { border: 0; padding: .1rem 0; } td:empty { display: none; }
td:nth-child(n+2)::before { color: #666; } td:nth-child(2)::before { content: "Role: "; } td:nth-child(3)::before { content: "Who, when: "; } td:nth-child(4)::before { content: "Set: "; }
td:nth-child(5)::before { content: "Belongs to: "; } td:nth-child(6)::before { content: "Look at: "; } summary { padding: .5rem 0; }
}
"""
