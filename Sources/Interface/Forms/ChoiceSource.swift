import LedgerModel
import Wording
import Queries

/// What a choice is made from.
enum ChoiceSource: Sendable, Hashable {
  case sites, people, categories, grids, units
  case severities, difficulties, sources, suspensionReasons, returnReasons, levels
  case openItems, yesNo, planKinds, groupings, files, phases
  /// What the field itself holds.
  case given
  /// The words of a vocabulary of records behind the items.
  case vocabulary(RecordVocabulary)
  /// The records of a kind that are in use.
  case records(RecordKind)

  /// Where the records of a kind are chosen from: those that items know stand in an order of their own.
  init(of kind: RecordKind) {
    self =
      switch kind {
      case .site: .sites
      case .person: .people
      case .grid: .grids
      case .unit: .units
      default: .records(kind)
      }
  }

  /// The choices as they stand in the ledger, key sites first, categories below their groups.
  func choices(_ session: Session) -> [Choice] {
    switch self {
    case .sites: ChoiceSource.sites(session)
    case .people: ChoiceSource.people(session)
    case .categories: ChoiceSource.categories(session)
    case .grids:
      session.ledger.gridsByName.filter { !$0.retired }.map { Choice(code: $0.id.text, title: $0.name) }
    case .units:
      session.ledger.units.all.filter { !$0.retired }.inOrder(of: \.name).map {
        Choice(code: $0.id.text, title: $0.name)
      }
    case .openItems: ChoiceSource.openItems(session)
    case .severities: Severity.allCases.map { Choice(code: $0.rawValue, title: session.name(of: $0)) }
    case .difficulties: Difficulty.allCases.map { Choice(code: $0.rawValue, title: session.name(of: $0)) }
    case .sources: Source.allCases.map { Choice(code: $0.rawValue, title: session.name(of: $0)) }
    case .suspensionReasons:
      SuspensionReason.allCases.map { Choice(code: $0.rawValue, title: session.name(of: $0)) }
    case .returnReasons: ReturnReason.allCases.map { Choice(code: $0.rawValue, title: session.name(of: $0)) }
    case .levels:
      SupervisionLevel.allCases.map { Choice(code: $0.rawValue, title: session.name(of: $0)) }
    case .vocabulary(let vocabulary):
      vocabulary.codes.map {
        Choice(code: $0, title: RecordWords(session.language).word($0, of: vocabulary) ?? $0)
      }
    case .records(let kind):
      session.ledger.records(of: kind).map { RecordKey(kind, $0) }.filter { !session.ledger.isOutOfUse($0) }
        .map { (id: $0.id, name: session.name(of: $0)) }.inOrder(of: \.name)
        .map { Choice(code: $0.id.text, title: $0.name) }
    case .files:
      ChoiceSource.files(session)
    case .phases:
      EvidencePhase.allCases.map {
        Choice(code: $0.rawValue, title: VocabularyWords.of(session.language).phase($0))
      }
    case .given: []
    case .planKinds:
      MeetingPlanKind.allCases.map { Choice(code: $0.rawValue, title: session.meetingWords.plan($0)) }
    case .groupings:
      [Choice(code: ChoiceSource.everyGrouping, title: session.words.meeting.form.everyGrouping)]
        + RateGrouping.ranked.map {
          Choice(code: $0.rawValue, title: Words.of(session.language).papers.bulletin.grouping($0))
        }
    case .yesNo:
      [
        Choice(code: "no", title: session.words.dialogs.no),
        Choice(code: "yes", title: session.words.dialogs.yes),
      ]
    }
  }

  /// Where files lie, and which.
  private static func files(_ session: Session) -> [Choice] {
    let choices = ExchangeChoices(session: session, limit: session.ledger.settings.evidenceLimit)
    return choices.headings + choices.files { .value(.code($0)) }
  }

  /// The code for a table by person, one by grid and one by unit.
  static let everyGrouping = "all"

  /// What a chosen value is called now.
  func title(of value: FieldValue, _ session: Session) -> String {
    let (code, ledger) = (value.code, session.ledger)
    return switch (self, value) {
    case (.categories, .group(let group)): session.name(of: group)
    case (.categories, .code(_, let scheme)): session.categoryTitle(code, scheme)
    case (.sites, _): ledger.sites[RecordID(code)]?.name ?? code
    case (.people, _): session.personName(RecordID(code)) ?? code
    case (.grids, _): ledger.grids[RecordID(code)]?.name ?? code
    case (.units, _): ledger.units[RecordID(code)]?.name ?? code
    case (.records(let kind), _): session.name(of: RecordKey(kind, RecordID(code)))
    case (.openItems, _): ledger.items[RecordID(code)]?.number.description ?? code
    default: choices(session).first { $0.code == code }?.title ?? code
    }
  }

  private static func sites(_ session: Session) -> [Choice] {
    let sites = session.ledger.sites.all.filter { !$0.retired }.inOrder(of: \.name)
    return (sites.filter(\.isKey) + sites.filter { !$0.isKey }).map { site in
      let parent = session.ledger.sites[site.parent]?.name
      let key = site.isKey ? session.words.dialogs.keySite : ""
      return Choice(code: site.id.text, title: site.name, detail: parent ?? key)
    }
  }

  /// People who work here, in the order of their names, each with the open items they own; two of one name with what
  /// tells them apart.
  static func people(
    _ session: Session, answering: (RecordID) -> Answer = { .value(.code($0.text)) }
  ) -> [Choice] {
    let load = session.ledger.openLoad()
    let order = TextOrder.standard
    let people = session.ledger.people.all.filter(\.active)
    return people.inOrder(by: order.key(ofPerson:), of: \.name).map { person in
      var choice = Choice(
        answering(person.id), title: session.ledger.distinctName(of: person),
        detail: session.name(of: person.role))
      choice.figure = session.words.dialogs.load(load[person.id] ?? 0)
      return choice
    }
  }

  private static func categories(_ session: Session) -> [Choice] {
    let table = session.ledger.categories
    var choices: [Choice] = []
    for group in table.groups {
      let title = group.name(in: session.language)
      choices.append(Choice(heading: title))
      var whole = Choice(.value(.group(group.group)), title: title, detail: session.words.dialogs.groupOnly)
      whole.aliases = group.aliases
      choices.append(whole)
      for category in table.categories(in: group.group) where !category.isHidden {
        var choice = Choice(
          code: category.code, title: category.name(in: session.language),
          detail: category.limit.map(DueWords.of(session.language).limit) ?? "",
          aliases: category.aliases + [category.zh, category.en], scheme: category.scheme)
        choice.figure = category.code
        choices.append(choice)
      }
    }
    return choices
  }

  /// How many items are offered at once: typing finds the others.
  private static let itemsOffered = 200

  private static func openItems(_ session: Session) -> [Choice] {
    choices(session.book.open.reversed(), session)
  }

  /// The open items that a text finds, the latest first. Before all words are laid out only the latest are looked
  /// through, so that no key waits.
  static func openItems(_ text: String, _ session: Session) -> [Choice] {
    guard let query = try? Query(QuerySyntax.asTyped(text).query, in: session.queryScope) else { return [] }
    let isIndexed = session.book.isIndexed
    let found = query.places(
      in: session.ledger.items, index: isIndexed ? session.book.index : nil,
      among: isIndexed ? session.book.open : session.book.open.suffix(Session.slice))
    return choices(found.reversed(), session)
  }

  private static func choices(_ places: [Int], _ session: Session) -> [Choice] {
    places.prefix(itemsOffered).map { place in
      let record = session.ledger.items[place]
      return Choice(
        code: record.item.id.text, title: "\(record.item.number) \(record.item.title)",
        detail: session.ledger.sites[record.item.site]?.name ?? "")
    }
  }
}
