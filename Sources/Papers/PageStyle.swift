/// The look of a page, on a screen and on A4 paper.
enum PageStyle {
  /// The style sheet; `isWide` papers are printed on the long side, and some have photos beneath the rows of a table.
  static func css(isWide: Bool, hasPhotos: Bool = false) -> String {
    """
    @page { size: A4\(isWide ? " landscape" : ""); margin: \(isWide ? "14mm 12mm" : "20mm 18mm"); }
    :root { color-scheme: light; }
    body { font: 16px/1.7 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, "Songti SC", serif;
      color: #111; background: #fff; max-width: \(isWide ? "78rem" : "48rem"); margin: 2rem auto; padding: 0 1rem;
      overflow-wrap: anywhere; }
    h1 { font-size: 1.6rem; line-height: 1.35; text-align: center; margin: 0 0 .4rem; }
    h2 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; break-after: avoid; }
    p { margin: .4rem 0; }
    .subtitle { text-align: center; color: #333; margin-bottom: 1.2rem; }
    .small { font-size: .8rem; line-height: 1.5; color: #333; margin: .1rem 0; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .8rem 0; }
    dt { font-weight: bold; } dd { margin: 0; }
    li { margin: .2rem 0; break-inside: avoid; }
    .table { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .85rem; line-height: 1.4; }
    .table th, .table td { border: 1px solid #555; padding: .25rem .4rem; vertical-align: top; text-align: left; }
    .table th { background: #eee; }
    .table td:not(.figure):not(.code) { min-width: 4.5em; }
    thead { display: table-header-group; } tr { break-inside: avoid; }
    th.figure, td.figure, .table th.figure { text-align: right; white-space: nowrap; }
    .table th.figure { white-space: normal; }
    td.code { white-space: nowrap; }
    .total td { font-weight: bold; border-top: 2px solid #111; }
    figure { margin: 1rem 0; break-inside: avoid; } figcaption { font-weight: bold; margin-bottom: .3rem; }
    .bars th { font-weight: normal; text-align: left; width: 8rem; padding-right: .6rem; }
    .bars td.figure { width: 4rem; }
    .bars svg { width: 100%; height: .9rem; display: block; fill: #1f5f8b; } .bars .room { fill: #e8e8e8; }
    .pair { display: grid; grid-template-columns: 1fr 1fr; gap: .6rem; }
    .pair figcaption { grid-column: 1 / -1; margin: 0; }
    .pair img { width: 100%; height: 14rem; object-fit: contain; background: #f4f4f4; image-orientation: from-image; }
    .pair span { display: block; text-align: center; font-size: .8rem; }
    .signature { display: flex; gap: 2rem; margin-top: 3rem; break-inside: avoid; }
    .signature span { flex: 1; white-space: nowrap; display: flex; gap: .4rem; }
    .signature i { flex: 1; border-bottom: 1px solid #111; }
    @media print {
      body { margin: 0; padding: 0; max-width: none; font-size: 11pt; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .table { overflow: visible; } table { font-size: 9pt; }
    }

    """ + (hasPhotos ? photos : "")
  }

  /// A row and its photos stay on one page.
  private static let photos = """
    tbody.item { break-inside: avoid; }
    .table .photos td { text-align: center; break-before: avoid; }
    .photos img { max-width: 100%; height: 12rem; object-fit: contain; image-orientation: from-image; }
    .photos span { display: block; font-size: .8rem; }
    @media print { .photos img { height: 52mm; } }

    """
}
