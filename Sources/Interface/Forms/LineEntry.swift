import LedgerModel
import Wording
import Queries

/// What a line such as `3号楼2单元 消防通道堵塞 @王磊 周五 !紧急 #国测 3处` says of a new item.
struct LineEntry: Sendable {
  private(set) var title = ""
  private(set) var site: RecordID?
  private(set) var owner: RecordID?
  private(set) var due = ""
  private(set) var severity: Severity?
  private(set) var labels: [String] = []
  private(set) var quantity = ""
  private(set) var category: Category?
  /// Why nobody was chosen though a name was typed: several have it.
  private(set) var unclear: Refusal?

  /// Reads a line: words with a sign mean what the sign says, a date, a quantity and a site are known by what
  /// they are, the rest is the title.
  init(_ line: String, _ session: Session) {
    var rest: [String] = []
    for word in line.split(whereSeparator: \.isBlank).map(String.init) {
      if !take(word, session) { rest.append(word) }
    }
    takeSite(&rest, session)
    title = rest.joined(separator: " ")
    category = LineEntry.category(in: title, session.ledger.categories)
  }

  private mutating func take(_ word: String, _ session: Session) -> Bool {
    let body = String(word.dropFirst())
    switch word.first {
    case "@", "＠":
      let people = session.ledger.peopleByName.filter(\.active)
      guard let place = SearchWord(body).ranked(people.map(session.ledger.distinctName)).first else {
        return false
      }
      // Of two of one name nobody is chosen: what tells them apart is to be typed.
      if !session.ledger.namesakes(of: people[place]).isEmpty {
        do throws(Refusal) {
          owner = try session.ledger.person(named: body).id
        } catch {
          unclear = .ambiguous(
            .person, body,
            session.ledger.people.named(people[place].name).filter(\.active).map {
              session.ledger.distinctName(of: $0)
            })
          return false
        }
      } else {
        owner = people[place].id
      }
    case "#", "＃": labels.append(body)
    case "!", "！":
      guard
        let found = Severity.allCases.first(where: { session.name(of: $0) == body || $0.rawValue == body })
      else {
        return false
      }
      severity = found
    default:
      if due.isEmpty, case .success = session.typedDate(word) {
        due = word
      } else if quantity.isEmpty, LineEntry.isQuantity(word, session) {
        quantity = word
      } else {
        return false
      }
    }
    return true
  }

  /// Whether a word is a figure in the unit of a category: 3处, 2-3处, 半车.
  private static func isQuantity(_ word: String, _ session: Session) -> Bool {
    guard let found = QuantityReading(word, in: .typed)?.quantities, found.count == 1,
      found[0].measure.isEmpty,
      found[0].planned != nil
    else { return false }
    return session.ledger.categories.categories.contains { $0.units.contains(found[0].unit) }
  }

  /// A word that is a site's name, or begins with one: the longest such name. A building may go by its number
  /// alone, 3号楼 for 和美花园3栋, where only one can be meant: in the whole ledger, or in one's own grids.
  private mutating func takeSite(_ words: inout [String], _ session: Session) {
    let names = SiteNames(session)
    for (place, word) in words.enumerated() {
      guard let (found, length) = names.beginning(word) else { continue }
      site = found
      let rest = String(word.dropFirst(length))
      if rest.isEmpty { words.remove(at: place) } else { words[place] = rest }
      return
    }
  }

  /// The category whose name or alias stands in the title, the longest one.
  private static func category(in title: String, _ table: CategoryTable) -> Category? {
    var best: (length: Int, category: Category)?
    for category in table.categories where !category.isHidden {
      for name in [category.zh, category.en] + category.aliases where name.count > best?.length ?? 1 {
        if title.lowercased().contains(name.lowercased()) { best = (name.count, category) }
      }
    }
    return best?.category
  }
}

extension FormLayer {
  /// A form for a new item, filled with what a line said.
  init(_ entry: LineEntry, _ session: inout Session) {
    self.init(NewItemForm(), session)
    for place in fields.indices {
      switch fields[place].name {
      case .title: fields[place] = fields[place].with(entry.title)
      case .site: fields[place] = fields[place].with(code: entry.site?.text)
      case .category:
        fields[place] = fields[place].with(code: entry.category?.code, scheme: entry.category?.scheme)
      case .owner: fields[place] = fields[place].with(code: entry.owner?.text)
      case .due: fields[place] = fields[place].with(entry.due)
      case .severity:
        if let severity = entry.severity { fields[place] = fields[place].with(code: severity.rawValue) }
      case .quantity: fields[place] = fields[place].with(entry.quantity)
      case .labels: fields[place] = fields[place].with(entry.labels.joined(separator: " "))
      default: break
      }
    }
    // Nothing that was typed is dropped without a word.
    var left: [String] = []
    if let owner = entry.owner, owner != session.person, !fields.contains(where: { $0.name == .owner }) {
      left.append("@" + (session.personName(owner) ?? owner.text))
    }
    if !entry.due.isEmpty, !fields.contains(where: { $0.name == .due }) { left.append(entry.due) }
    if !left.isEmpty {
      let parts = left.joined(separator: " ")
      session.message = .complaint(session.words.form.leftOut(parts, session.phrase(.needsRole(.clerk))))
    }
    if let unclear = entry.unclear { session.message = .complaint(session.phrase(unclear)) }
    // Where nothing is missing, Enter saves.
    focus = fields.firstIndex { ($0.isRequired || $0.name == .site) && $0.isEmpty } ?? fields.count
  }
}
