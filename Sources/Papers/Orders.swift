import LedgerModel
import Wording

extension Paper {
  /// The supervision order (督办单) of an item, or the reminder (催办单): what is late, what is asked for, by when a reply
  /// is due, with the photos of before as far as `pictures` has them.
  public static func order(
    _ order: Supervision, on item: Item, of ledger: Ledger, at now: Timestamp, language: Language,
    pictures: (Evidence) -> Picture? = { _ in nil }
  ) -> Document {
    let context = PaperContext(ledger: ledger, language: language)
    let words = context.words.orders
    var document = Document(language: language, title: words.title(order.level))
    (document.kind, document.date) = (.letter, context.day(order.at))
    document.addressees = addressee(of: item, in: ledger)
    // The letter says how late it was on its own day, whenever it is printed again.
    let days =
      ledger.isOverdue(item, now: order.at) ? item.due.map { ledger.clock.days(from: $0, to: order.at) } : nil
    let rows = context.rows(of: order, on: item)
    for row in rows { if let part = row.part { document.values[part] = row.value } }
    document.values[.made] = context.made(now)
    let opening = words.opening(order.level, due: item.due.map(context.day), daysLate: days)
    document.blocks = [.named(.opening, .paragraph(opening)), .table(context.table(rows))]
    if let reply = order.replyDue {
      document.blocks.append(.named(.reply, .paragraph(words.reply(context.day(reply)))))
    }
    let photos = context.photos(of: [item], pictures)
    document.photos[.photos] = photos
    document.blocks += context.block(of: photos)
    document.blocks += [
      .closing([Letterhead(of: ledger).office, document.date]), .signature(words.receipt),
      .small([context.made(now)]),
    ]
    document.settle(.order, .order(order.id, on: item.id), in: ledger)
    return document
  }

  /// The problem notice (问题交办单) with these items, to whom they are handed out: their unit, or a person.
  public static func notice(
    _ items: [Item], to addressee: String, of ledger: Ledger, at now: Timestamp, language: Language,
    pictures: (Evidence) -> Picture? = { _ in nil }
  ) -> Document {
    let context = PaperContext(ledger: ledger, language: language)
    let words = context.words.orders
    var document = Document(language: language, title: words.notice)
    (document.kind, document.date, document.addressees) = (.letter, context.day(now), addressee)
    let columns = context.words.columns(of: .items, in: .notice)
    let rows = items.enumerated().map { place, item in
      [
        String(place + 1), item.number.description, context.place(of: item), context.matter(of: item),
        item.measures, context.shortDay(item.due),
      ]
    }
    let table = Table(columns, rows: rows, names: [.no, .number, .place, .matter, .measures, .due])
    document.values[.made] = context.made(now)
    document.blocks = [
      .named(.opening, .paragraph(words.noticeOpening(items.count))), .named(.items, .table(table)),
    ]
    // An office's own form may have a place for what was done meanwhile, too.
    document.photos[.items] = context.photos(of: items, pictures)
    document.blocks += context.block(of: document.photos[.items] ?? [:])
    document.blocks += [
      .closing([Letterhead(of: ledger).office, document.date]), .signature(words.receipt),
      .small([context.made(now)]),
    ]
    let day = ledger.clock.zone.date(now)
    document.settle(.notice, .notice(to: addressee, items.map(\.id), on: day), in: ledger)
    return document
  }
}

extension Paper {
  /// To whom a paper about an item goes: its lead unit, else its owner's unit, else its owner; empty for nobody.
  public static func addressee(of item: Item, in ledger: Ledger) -> String {
    let unit = item.leadUnit ?? item.owner.flatMap { ledger.people[$0]?.unit }
    return unit.map { ledger.name(of: $0, in: .unit) } ?? ledger.personName(item.owner) ?? ""
  }

  /// To whom a paper about several items goes, when that is the same for all of them; else empty.
  public static func addressee(of items: [Item], in ledger: Ledger) -> String {
    let all = Set(items.map { addressee(of: $0, in: ledger) })
    return all.count == 1 ? all.first ?? "" : ""
  }
}

extension PaperContext {
  /// What an order is about, row by row; what is not set has no row.
  fileprivate func rows(of order: Supervision, on item: Item) -> [Fact] {
    func row(_ part: PaperPart, _ text: String) -> Fact {
      Fact(words.label(ofOrder: part, order.level), text).named(part)
    }
    let rows = [
      row(.number, item.number.description), row(.place, place(of: item)), row(.matter, matter(of: item)),
      row(.category, category(of: item)),
      row(.unit, item.leadUnit.map { ledger.name(of: $0, in: .unit) } ?? ""),
      row(.owner, person(item.owner) ?? ""), row(.measures, item.measures), row(.due, shortDay(item.due)),
      row(.promised, shortDay(item.promised)), row(.demand, order.text), row(.by, person(order.by) ?? ""),
    ]
    return rows.filter { !$0.value.isEmpty }
  }

  fileprivate func table(_ rows: [Fact]) -> Table {
    let columns = words.orders.columns
    return Table(
      [.init(columns[0], .code), .init(columns[1])], rows: rows.map { [$0.label, $0.value] })
  }

  /// The photos of items, by their places.
  fileprivate func photos(
    of items: [Item], _ pictures: (Evidence) -> Picture?
  ) -> [Int: PicturePair] {
    var found: [Int: PicturePair] = [:]
    for (place, item) in items.enumerated() { found[place] = Paper.pair(of: item, words, pictures) }
    return found
  }

  /// How the places look that are to be put right.
  fileprivate func block(of photos: [Int: PicturePair]) -> [Block] {
    let pairs = photos.sorted { $0.key < $1.key }.compactMap(\.value.beforeAlone)
    return pairs.isEmpty ? [] : [.pictures(pairs)]
  }
}
