/// The looks of every page: system fonts, one column, light, and the same on paper.
enum Stylesheet {
  /// The style of a page; what a letter changes stands behind the rest.
  static func source(for look: Document.Look) -> String {
    switch look {
    case .report: source
    case .letter: source + letter
    }
  }

  /// The colours hold 4.5 to 1 for text and 3 to 1 for lines on white (WCAG 2.2, 1.4.3 and 1.4.11).
  private static let source = """
    :root { color-scheme: light; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1rem; max-width: 46rem; background: #FFFFFF; color: #1A1A1A;
      font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial,
      sans-serif; overflow-wrap: anywhere; }
    h1 { font-size: 1.75rem; line-height: 1.2; margin: 1rem 0 0.5rem; }
    h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.25rem 0 0.75rem; padding-top: 0.6rem;
      border-top: 2px solid #12436D; }
    h3 { font-size: 1.0625rem; line-height: 1.4; margin: 1.5rem 0 0.25rem; }
    p { margin: 0.5rem 0; }
    ul, ol { margin: 0.5rem 0; padding-left: 1.5rem; }
    li { margin: 0.4rem 0; }
    ol > li { margin: 0.9rem 0; }
    li > p { margin: 0.15rem 0; }
    .detail { white-space: pre-line; }
    code { font-family: ui-monospace, "Liberation Mono", Menlo, Consolas, monospace;
      font-size: 0.95em; background: #F1F1F1; padding: 0.1em 0.3em; border-radius: 3px; }
    a { color: #12436D; }
    a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid #12436D;
      outline-offset: 2px; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { position: static; display: inline-block; padding: 0.5rem; }
    header p { color: #4D4D4D; margin: 0.2rem 0; }
    nav ul { list-style: none; padding: 0; margin: 1rem 0; display: flex; flex-wrap: wrap;
      column-gap: 1.25rem; }
    nav li { margin: 0; }
    nav a { display: inline-block; padding: 0.3rem 0; min-height: 1.75rem; }
    summary { cursor: pointer; color: #12436D; padding: 0.3rem 0; min-height: 1.75rem;
      text-decoration: underline; }
    figure { margin: 1rem 0; }
    figcaption { margin-bottom: 0.75rem; color: #4D4D4D; }
    figcaption b { display: block; color: #1A1A1A; }
    svg { display: block; width: 100%; height: auto; background: #FFFFFF;
      forced-color-adjust: none; }
    .narrow { display: none; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: 0.95rem; }
    caption { text-align: left; font-weight: 700; padding: 0.5rem 0; max-width: calc(100vw - 2rem); }
    th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.75rem 0.35rem 0;
      border-bottom: 1px solid #767676; overflow-wrap: break-word; }
    th[scope="row"], td { max-width: 14rem; }
    .short { white-space: nowrap; }
    .id { color: #4D4D4D; font-size: 0.9rem; margin: 0; }
    .choices { list-style: none; padding-left: 0; }
    .choices li { display: flex; gap: 0.6rem; align-items: baseline; }
    .question .detail { color: #4D4D4D; }
    .paper { font-size: 1.2rem; padding-bottom: 0.75rem; }
    .paper h3 { font-size: 1.25rem; }
    .box { flex: none; width: 1.1rem; height: 1.1rem; border: 2px solid #1A1A1A;
      position: relative; top: 0.15rem; }
    .line { display: inline-block; width: 60%; border-bottom: 1px solid #1A1A1A; }
    @media screen and (max-width: 36rem) {
      .wide { display: none; }
      .narrow { display: block; max-width: 26rem; }
    }
    @media print {
      @page { size: A4; margin: 18mm 16mm 20mm;
        @bottom-right { content: "Page " counter(page) " of " counter(pages);
          font: 9pt Arial, "Liberation Sans", sans-serif; } }
      body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.4;
        print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      h1 { font-size: 18pt; margin-top: 0; }
      h2 { font-size: 13pt; margin: 14pt 0 6pt; padding-top: 4pt; }
      p, li { margin-top: 3pt; margin-bottom: 3pt; }
      svg { width: auto; max-width: 155mm; max-height: 215mm; }
      table, .id { font-size: 9.5pt; }
      caption { max-width: none; }
      th, td { padding: 1.5pt 9pt 1.5pt 0; }
      a { color: #1A1A1A; }
      .paper { font-size: 12.5pt; line-height: 1.3; padding-bottom: 2pt; }
      .paper h3 { font-size: 13pt; margin: 10pt 0 2pt; }
      .paper .detail, .paper .id { font-size: 10.5pt; }
      nav, .skip, summary { display: none; }
      h2, h3, caption, thead, figcaption { break-after: avoid; }
      figure, tr, li, .question { break-inside: avoid; }
      thead { display: table-header-group; }
      details::details-content { content-visibility: visible; display: block; height: auto; }
      .scroll { overflow: visible; }
    }

    """

  /// Plain headings, and lists that run on, so that a full letter stays on one sheet of A4; for that
  /// also fonts that run about as wide as each other, where a system's own may run wider.
  private static let letter = """
    body { font-family: "Segoe UI", Roboto, "Liberation Sans", Arial, Helvetica, sans-serif; }
    header p { color: #1A1A1A; }
    header p:last-child { margin-top: 1rem; }
    h1 { font-size: 1.4rem; }
    h2 { font-size: 1.1rem; margin: 1.5rem 0 0.25rem; padding-top: 0; border-top: 0; }
    li > p { display: inline; }
    li > p:first-child:not(:only-child) { font-weight: 700; }
    li > p:not(:last-child)::after { content: " "; }
    ul + p { margin-top: 0.9rem; }
    #part-about ~ p { color: #4D4D4D; font-size: 0.95rem; }
    @media print {
      @page { size: A4; margin: 18mm 20mm 16mm; @bottom-right { content: none; } }
      body { font-size: 10pt; line-height: 1.32; }
      h1 { font-size: 14pt; margin: 0 0 8pt; }
      h2 { font-size: 11pt; margin: 9pt 0 2pt; padding-top: 0; }
      header p:last-child { margin-top: 8pt; }
      p { margin: 2pt 0; }
      header p { margin: 0; }
      ul, ol { margin: 2pt 0; padding-left: 14pt; }
      ul + p { margin-top: 6pt; }
      li, ol > li { margin: 1pt 0; }
      #part-about ~ p { font-size: 9pt; }
    }

    """
}
