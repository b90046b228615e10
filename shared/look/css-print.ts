// Takes nothing; gives how the pages print: the picture for the meeting on A4, nothing on it that only works on a screen.

export const printCss = `
@page { size: A4; margin: 14mm; }
@media print {
  body { background: #fff; font-size: 10.5pt; line-height: 1.4; } .bar, .no-print, .skip, .side, .chips, .send { display: none !important; }
  main, main.middle { max-width: none; padding: 0; } .foot { padding: var(--s4) 0 0; max-width: none; }
  .card, .rows, .table-wrap { box-shadow: none; } .rows > li, .card, tr { break-inside: avoid; } h2, h3 { break-after: avoid; }
  .columns { display: block; } .rows > li { padding: 8pt 10pt; } .section { margin-top: 14pt; } a { color: inherit; text-decoration: none; } h1 { font-size: 18pt; }
  .kr-row { grid-template-columns: minmax(0, 1fr) 200px 100px; }
  .planbar, .trend, .mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}`;
