import LedgerModel
import Wording

extension Paper {
  /// The printed ledger (台账) of these items in the columns that offices use, with their photos of before and after
  /// (整改前后对比) as far as `pictures` has them.
  public static func ledger(
    _ items: [Item], of ledger: Ledger, at now: Timestamp, language: Language,
    pictures: (Evidence) -> Picture? = { _ in nil }
  ) -> Document {
    let context = PaperContext(ledger: ledger, language: language)
    let words = context.words.ledger
    var document = Document(language: language, title: words.title(context.office))
    document.isWide = true
    let closed = items.count { $0.state == .closed }
    document.subtitle = "\(context.day(now))  \(words.count(items.count, closed))"
    let columns = context.words.columns(of: .items, in: .ledger)
    let rows = items.enumerated().map { place, item in
      context.row(ledger.today(item, at: now), number: place + 1)
    }
    var table = Table(columns, rows: rows, names: PaperPart.items.columns(in: .ledger) ?? [])
    // Each item's photos stand beneath it, on the same page.
    for (place, item) in items.enumerated() {
      table.pictures[place] = Paper.pair(of: item, context.words, pictures)
    }
    document.photos[.items] = table.pictures
    document.values = [
      .date: context.day(now), .made: context.made(now), .count: words.count(items.count, closed),
    ]
    document.blocks = [.named(.items, .table(table))]
    document.settle(.ledger, nil, in: ledger)
    document.blocks.append(.small([words.definition, context.made(now)]))
    if !ledger.settings.secondPersonCheck {
      document.blocks.append(.small([context.words.checkedByOneself]))
    }
    return document
  }
}

extension PaperContext {
  fileprivate func row(_ item: Item, number: Int) -> [String] {
    [
      String(number), item.number.description, place(of: item), matter(of: item), category(of: item),
      item.leadUnit.map { ledger.name(of: $0, in: .unit) } ?? "", person(item.owner) ?? "", item.measures,
      shortDay(item.due), vocabulary.state(item.state), closed(item), remarks(on: item),
    ]
  }

  /// When it was closed; of what came in closed without a date, that nobody knows.
  private func closed(_ item: Item) -> String {
    item.state == .closed && item.closedAt == nil
      ? ImportWords(language).unknownDay : shortDay(item.closedAt)
  }

  func place(of item: Item) -> String {
    let site = item.site.map { ledger.name(of: $0, in: .site) }
    return [site ?? "", item.address].filter { !$0.isEmpty }.joined(separator: " ")
  }

  func matter(of item: Item) -> String {
    [item.title, item.description].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Quantities as they were written; why it pauses; what was said last.
  private func remarks(on item: Item) -> String {
    var parts = item.quantities.map { $0.text() }
    if item.state == .suspended, let suspension = item.currentSuspension {
      parts.append(vocabulary.suspensionReason(suspension.code))
    }
    if item.state == .referred { parts.append(item.referredTo) }
    if let note = item.notes.last { parts.append(note.text) }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
