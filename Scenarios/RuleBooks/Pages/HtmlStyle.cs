namespace CcmPlanner.Scenarios.RuleBooks.Pages;

/// <summary>How the page looks: on screens a calm column, on paper A4 with nothing torn apart.</summary>
internal static class HtmlStyle
{
    public const string Sheet = """
        :root { --ink: #1d2430; --soft: #5c6675; --line: #d9dee6; --wash: #f5f7fa; --blue: #1f4e79; --green: #2f7d5b; --amber: #c98a1b; --grey: #b4bcc8; }
        @page { size: A4; margin: 20mm 18mm 22mm; @bottom-right { content: counter(page); font: 8pt Helvetica, Arial, sans-serif; color: #5c6675; } }
        * { box-sizing: border-box; }
        html { scroll-behavior: smooth; }
        body { margin: 0; background: #eceff3; color: var(--ink); font: 11pt/1.5 Charter, "Bitstream Charter", Georgia, "DejaVu Serif", serif; hyphens: auto; }
        main { max-width: 210mm; margin: 10mm auto; padding: 20mm 18mm; background: #fff; box-shadow: 0 1px 6px rgba(29,36,48,.14); }
        h1, h2, h3, h4, h5, dt, th, nav, .shares, .key, .way > b, .reading b, .feeds { font-family: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; }
        h1 { margin: 18mm 0 4mm; font-size: 30pt; line-height: 1.1; font-weight: 300; color: var(--blue); letter-spacing: -.01em; text-wrap: balance; }
        h1::after { content: ""; display: block; width: 32mm; height: 1.2mm; margin-top: 6mm; background: var(--blue); }
        h2 { margin: 16mm 0 3mm; padding-bottom: 2mm; border-bottom: .5mm solid var(--blue); font-size: 17pt; line-height: 1.2; font-weight: 400; color: var(--blue); }
        h3 { margin: 9mm 0 3mm; font-size: 12.5pt; font-weight: 600; }
        h4 { margin: 7mm 0 1mm; font-size: 11pt; font-weight: 700; color: var(--blue); }
        h4 small { margin-left: 2mm; font-weight: 400; font-size: 8.5pt; color: var(--soft); }
        p { margin: 0 0 2.5mm; }
        .lead { font-size: 11.5pt; }
        h1 + .lead { font-size: 14pt; line-height: 1.45; color: var(--soft); margin-bottom: 6mm; }
        a { color: var(--blue); text-decoration: none; border-bottom: .2mm solid #bfd0e2; }
        dl { margin: 1mm 0 3mm; font-size: 9pt; line-height: 1.4; color: #333d4b; }
        dl div { display: flex; gap: 3mm; padding: .5mm 0; }
        dt { flex: 0 0 22mm; color: var(--soft); font-size: 8pt; padding-top: .25mm; }
        dd { margin: 0; flex: 1; }
        .rule { margin: 3mm 0 5mm; padding: 3.5mm 5mm 3mm; background: var(--wash); border-left: 1mm solid var(--blue); border-radius: 0 1mm 1mm 0; font-size: 9.5pt; line-height: 1.42; break-inside: avoid; }
        .rule h5 { margin: 0 0 1mm; font-size: 10pt; font-weight: 700; display: flex; justify-content: space-between; gap: 4mm; }
        .rule h5 span { font-weight: 400; font-size: 8pt; color: var(--soft); text-align: right; }
        .says { font-style: italic; color: #333d4b; }
        .way { display: grid; grid-template-columns: 13mm 1fr; gap: .5mm 2mm; margin: 1.5mm 0; }
        .way > b { font-size: 8pt; font-weight: 700; color: var(--blue); padding-top: .5mm; text-transform: lowercase; }
        .way ul { margin: 0; padding-left: 4mm; }
        .way li { margin: 0 0 .4mm; }
        .way strong { font-weight: 700; }
        em { font-style: italic; color: var(--blue); }
        code { font: 8.5pt "DejaVu Sans Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
        .reading { margin: 2mm 0 1mm; padding-left: 15mm; position: relative; }
        .reading b { position: absolute; left: 0; font-size: 8pt; color: var(--amber); padding-top: .4mm; text-transform: lowercase; }
        .feeds { margin: 1.5mm 0 0; font-size: 8pt; color: var(--soft); }
        table { width: 100%; margin: 2mm 0 6mm; border-collapse: collapse; font-size: 8.8pt; line-height: 1.38; }
        th { padding: 1.5mm 2mm; text-align: left; font-size: 8pt; font-weight: 600; color: var(--soft); border-bottom: .4mm solid var(--blue); vertical-align: bottom; }
        td { padding: 1.4mm 2mm; border-bottom: .2mm solid var(--line); vertical-align: top; overflow-wrap: break-word; }
        th:first-child, td:first-child { padding-left: 0; }
        tr { break-inside: avoid; }
        thead { display: table-header-group; }
        .c3 td:first-child { width: 25%; }
        .c3 td:nth-child(2) { width: 40%; }
        .c2 td:first-child { width: 28%; }
        .c5, .c6 { font-size: 7.8pt; }
        .c5 td:first-child { width: 7%; }
        .c5 td:nth-child(2) { width: 26%; }
        .continuous th:first-child { white-space: nowrap; }
        .continuous td:first-child:not(:only-child) { width: 1%; white-space: nowrap; }
        .continuous .c5 td:nth-child(3), .continuous .c6 td:nth-child(2), .continuous .c7 td:nth-child(3) { white-space: nowrap; }
        .continuous .c5 td:nth-child(2) { width: auto; }
        .continuous .c7 { font-size: 7.8pt; }
        .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        th.n { white-space: normal; }
        .n + td:not(.n), .n + th:not(.n) { padding-left: 4mm; }
        table.short { break-inside: avoid; }
        .c8, .c9, .c10 { font-size: 7.4pt; }
        .c8 th, .c9 th, .c10 th { font-size: 7pt; }
        .c8 td, .c9 td, .c10 td { padding-left: 1mm; padding-right: 1mm; }
        figure { margin: 3mm 0 5mm; break-inside: avoid; }
        figure svg { display: block; width: 100%; height: auto; }
        .day { white-space: nowrap; }
        .numbers b { color: var(--soft); }
        .shares { display: flex; align-items: center; gap: 4mm; margin: 1.2mm 0; font-size: 8.5pt; break-inside: avoid; }
        .shares .label { flex: 0 0 74mm; }
        .shares .bar { flex: 1; display: flex; height: 4.6mm; border-radius: .8mm; overflow: hidden; background: var(--wash); }
        .bar i { font-style: normal; font-size: 7.5pt; line-height: 4.6mm; color: #fff; text-align: center; min-width: 5mm; }
        i.encoded { background: var(--green); } i.reasoned { background: var(--grey); color: var(--ink); } i.open { background: var(--amber); }
        .key { margin: 3mm 0 8mm; font-size: 8pt; color: var(--soft); }
        .key i { display: inline-block; width: 3mm; height: 3mm; margin: 0 1mm 0 4mm; border-radius: .5mm; vertical-align: -0.4mm; }
        .key i:first-child { margin-left: 0; }
        nav { columns: 2; column-gap: 10mm; font-size: 9pt; line-height: 1.45; }
        nav h2 { column-span: all; margin-top: 4mm; }
        nav a { display: block; border: 0; color: var(--ink); break-inside: avoid; padding: .3mm 0; }
        nav .l2 { margin-top: 2.5mm; font-weight: 700; color: var(--blue); break-after: avoid; }
        nav .l3 { padding-left: 3mm; color: var(--soft); }
        @media (max-width: 720px) { main { margin: 0; padding: 8mm 6mm; } nav { columns: 1; } .shares .label { flex-basis: 40mm; } }
        @media print {
          body { background: #fff; font-size: 10pt; }
          main { margin: 0; padding: 0; max-width: none; box-shadow: none; }
          h1 { margin-top: 40mm; }
          h2 { break-before: page; margin-top: 0; }
          nav h2 { break-before: auto; }
          .continuous h1 { margin-top: 0; }
          .continuous h2 { break-before: auto; margin-top: 9mm; }
          h2, h3, h4, h5, .continuous h2 + p { break-after: avoid; }
          .continuous table + p { break-before: avoid; }
          .continuous p:has(+ table) { break-after: avoid; }
          .lead, dl { break-inside: avoid; }
          a { border: 0; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }

        """;
}
