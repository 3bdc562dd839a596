import LedgerModel
import Wording

/// What a choice is made from.
enum ChoiceSource: String, Sendable, Hashable {
  case sites, people, categories, grids, units
  case severities, difficulties, sources, suspensionReasons, returnReasons, levels
  case openItems, roles, siteKinds, yesNo, planKinds, files, phases
  /// What the field itself holds.
  case given

  /// The choices as they stand in the ledger, key sites first, categories below their groups.
  func choices(_ session: Session) -> [Choice] {
    switch self {
    case .sites: ChoiceSource.sites(session)
    case .people: ChoiceSource.people(session)
    case .categories: ChoiceSource.categories(session)
    case .grids:
      session.ledger.grids.all.filter { !$0.retired }.map { Choice(code: $0.id.text, title: $0.name) }
    case .units:
      session.ledger.units.all.filter { !$0.retired }.map { Choice(code: $0.id.text, title: $0.name) }
    case .openItems: ChoiceSource.openItems(session)
    case .severities: Severity.allCases.map { Choice(code: $0.rawValue, title: session.name(of: $0)) }
    case .difficulties: Difficulty.allCases.map { Choice(code: $0.rawValue, title: session.name(of: $0)) }
    case .sources: Source.allCases.map { Choice(code: $0.rawValue, title: session.name(of: $0)) }
    case .suspensionReasons:
      SuspensionReason.allCases.map { Choice(code: $0.rawValue, title: session.name(of: $0)) }
    case .returnReasons: ReturnReason.allCases.map { Choice(code: $0.rawValue, title: session.name(of: $0)) }
    case .levels:
      SupervisionLevel.allCases.map { Choice(code: $0.rawValue, title: session.name(of: $0)) }
    case .roles: Role.allCases.map { Choice(code: $0.rawValue, title: session.name(of: $0)) }
    case .siteKinds: SiteKind.allCases.map { Choice(code: $0.rawValue, title: session.name(of: $0)) }
    case .files:
      session.exchangeFiles.map {
        Choice(code: $0.name, title: $0.name, detail: session.words.form.fileSize(($0.size + 1023) / 1024))
      }
    case .phases:
      EvidencePhase.allCases.map {
        Choice(code: $0.rawValue, title: VocabularyWords.of(session.language).phase($0))
      }
    case .given: []
    case .planKinds:
      MeetingPlanKind.allCases.map { Choice(code: $0.rawValue, title: session.meetingWords.plan($0)) }
    case .yesNo:
      [
        Choice(code: "no", title: session.words.dialogs.no),
        Choice(code: "yes", title: session.words.dialogs.yes),
      ]
    }
  }

  /// What a chosen code is called now.
  func title(of choice: Choice, _ session: Session) -> String {
    switch self {
    case .sites: session.ledger.sites[RecordID(choice.code)]?.name ?? choice.code
    case .people: session.ledger.people[RecordID(choice.code)]?.name ?? choice.code
    case .grids: session.ledger.grids[RecordID(choice.code)]?.name ?? choice.code
    case .units: session.ledger.units[RecordID(choice.code)]?.name ?? choice.code
    case .categories: session.categoryTitle(choice.code, choice.scheme)
    case .openItems: session.ledger.items[RecordID(choice.code)]?.number.description ?? choice.code
    default: choices(session).first { $0.code == choice.code }?.title ?? choice.code
    }
  }

  private static func sites(_ session: Session) -> [Choice] {
    let sites = session.ledger.sites.all.filter { !$0.retired }
    return (sites.filter(\.isKey) + sites.filter { !$0.isKey }).map { site in
      let parent = session.ledger.sites[site.parent]?.name
      let key = site.isKey ? session.words.dialogs.keySite : ""
      return Choice(code: site.id.text, title: site.name, detail: parent ?? key)
    }
  }

  /// People who work here, each with the open items they own; those with the least first among equals of a grid.
  private static func people(_ session: Session) -> [Choice] {
    let load = session.ledger.openLoad()
    return session.ledger.people.all.filter(\.active).map { person in
      Choice(
        code: person.id.text, title: person.name,
        detail: session.words.dialogs.load(load[person.id] ?? 0, session.name(of: person.role)))
    }
  }

  private static func categories(_ session: Session) -> [Choice] {
    let table = session.ledger.categories
    var choices: [Choice] = []
    for group in table.groups {
      let title = session.language == .zh ? group.zh : group.en
      choices.append(Choice(code: "", title: title, isHeading: true))
      choices.append(
        Choice(
          code: "group:\(group.group.rawValue)", title: title, detail: session.words.dialogs.groupOnly,
          aliases: group.aliases))
      for category in table.categories(in: group.group) where !category.isHidden {
        choices.append(
          Choice(
            code: category.code, title: session.language == .zh ? category.zh : category.en,
            detail: [category.code, category.limit?.text ?? ""].filter { !$0.isEmpty }.joined(
              separator: "  "),
            aliases: category.aliases + [category.zh, category.en], scheme: category.scheme))
      }
    }
    return choices
  }

  private static func openItems(_ session: Session) -> [Choice] {
    var choices: [Choice] = []
    session.ledger.items.forEach(where: { state, _ in state.isOpen }) { _, record in
      let item = record.item
      guard !item.isHidden else { return }
      choices.append(
        Choice(
          code: item.id.text, title: "\(item.number) \(item.title)",
          detail: session.ledger.sites[item.site]?.name ?? ""))
    }
    return choices.reversed()
  }
}
