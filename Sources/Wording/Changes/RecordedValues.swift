import LedgerModel

/// What stands at a path of a record, as people say it: links by the name of what they lead to, moments in the ledger's
/// zone, words of vocabularies in the language, elements of lists by what they say.
struct RecordedValues {
  let names: NamesInLedger
  let language: Language

  private var vocabulary: VocabularyWords { .of(language) }
  private var meeting: MeetingWords { .of(language) }
  private var ledger: Ledger { names.ledger }

  /// Nothing.
  static let nothing = "—"

  /// The value at a path of a record of that kind.
  func text(_ value: JSONValue, at path: String, of key: RecordKey) -> String {
    let (list, element) = Self.parts(path)
    if value.isNull {
      // A flag that nobody set is as it usually is: 在岗 是 → 否.
      let declared =
        key.kind == .settings ? Settings.Field(rawValue: list)?.spec : key.kind.spec.field(at: list)?.spec
      guard element == nil, case .flag(let usual)? = declared?.kind else {
        return Self.nothing
      }
      return ChangeWords(language).truth(usual)
    }
    if key.kind == .item, let part = ItemPart(list) { return text(value, of: part, element, key.id) }
    return element.map { text(value, of: key.kind, in: list, $0) } ?? text(value, of: key, field: list)
  }

  /// A path's field or list, and the element that it names.
  static func parts(_ path: String) -> (name: String, element: RecordID?) {
    guard let slash = path.firstIndex(of: "/") else { return (path, nil) }
    return (String(path[..<slash]), RecordID(String(path[path.index(after: slash)...])))
  }

  /// The name of a record: an item's number, a meeting's day and kind, of the settings the ledger's name.
  func name(of kind: RecordKind, _ id: RecordID) -> String? {
    switch kind {
    case .item: ledger.items[id]?.number.description
    case .person: ledger.people[id].map(ledger.distinctName)
    case .site: ledger.sites[id]?.name
    case .grid: ledger.grids[id]?.name
    case .unit: ledger.units[id]?.name
    case .meeting: ledger.meeting(id).map(name)
    case .settings: ledger.settings.name.isEmpty ? vocabulary.record(.settings) : ledger.settings.name
    case .category: ledger.categories.categories.first { $0.recordID == id }?.name(in: language)
    case .bulletin:
      ledger.bulletin(id).map { "\(vocabulary.record(.bulletin)) \(names.period($0.period, of: language))" }
    default: ledger.plain(RecordKey(kind, id)).map { $0.name.isEmpty ? id.text : $0.name } ?? id.text
    }
  }

  private func name(of held: Meeting) -> String {
    let day = "\(ledger.clock.zone.date(held.openedAt).text) \(meeting.kind(held.kind))"
    return held.title.isEmpty ? day : "\(day) \(held.title)"
  }

  // MARK: Items

  private func text(
    _ value: JSONValue, of part: ItemPart, _ element: RecordID?, _ item: RecordID
  ) -> String {
    switch part {
    case .field(.category):
      // One code means different things in the orders of codes.
      value.text.flatMap { ledger.category($0, ledger.items[item]?.scheme)?.name(in: language) }
        ?? plain(value)
    case .field(let field): text(value, of: field)
    case .list(let list): text(value, of: list, element ?? "")
    }
  }

  private func text(_ value: JSONValue, of field: ItemField) -> String {
    switch field.spec.kind {
    case .link(let kind): return value.asID.map { name(of: kind, $0) ?? $0.text } ?? plain(value)
    case .word: return value.text.flatMap { word($0, of: field) } ?? plain(value)
    default: break
    }
    guard field == .limit, let limit = value.text.flatMap(TimeLimit.init(text:)) else { return plain(value) }
    return DueWords.of(language).limit(limit)
  }

  private func word(_ text: String, of field: ItemField) -> String? {
    switch field {
    case .state, .stateBefore: ItemState(rawValue: text).map(vocabulary.state)
    case .severity: Severity(rawValue: text).map(vocabulary.severity)
    case .difficulty: Difficulty(rawValue: text).map(vocabulary.difficulty)
    case .source: Source(rawValue: text).map(vocabulary.source)
    case .group: CategoryGroup(rawValue: text).map(vocabulary.group)
    default: nil
    }
  }

  private func text(_ value: JSONValue, of list: ItemList, _ id: RecordID) -> String {
    switch list {
    case .labels: plain(value)
    case .helpers: name(of: .person, id) ?? id.text
    case .supportingUnits: name(of: .unit, id) ?? id.text
    case .quantities: Quantity(id: id, json: value).map(quantity) ?? plain(value)
    case .evidence:
      Evidence(id: id, json: value).map { said([vocabulary.phase($0.phase), $0.name]) } ?? plain(value)
    case .notes: Note(id: id, json: value)?.text ?? plain(value)
    case .requests: Request(id: id, json: value).map(request) ?? plain(value)
    case .extensions:
      Extension(id: id, json: value).map { said([names.moment($0.to), $0.reason]) } ?? plain(value)
    case .suspensions: Suspension(id: id, json: value).map(suspension) ?? plain(value)
    case .promises:
      Promise(id: id, json: value).map { said([names.moment($0.date), $0.reason]) } ?? plain(value)
    case .supervisions: Supervision(id: id, json: value).map(order) ?? plain(value)
    case .steps:
      Step(id: id, json: value).map { said([vocabulary.action($0.action), $0.text]) } ?? plain(value)
    }
  }

  private func quantity(_ quantity: Quantity) -> String {
    let amounts = AmountWords(language)
    let isPlanned = quantity.approximate != nil || quantity.planned != nil
    let done = quantity.done.map { _ in ChangeWords(language).done(amounts.done(quantity)) }
    let planned = amounts.amount(isPlanned ? amounts.figure(of: quantity) : "", quantity.unit)
    return said([quantity.measure, !isPlanned && done != nil ? nil : planned, done])
  }

  private func request(_ asked: Request) -> String {
    let story = StoryWords(language)
    return said([
      vocabulary.request(asked.kind), asked.code.map(vocabulary.suspensionReason), asked.to.map(story.to),
      asked.until.map { story.until(names.moment($0)) }, asked.reason,
    ])
  }

  private func suspension(_ pause: Suspension) -> String {
    let story = StoryWords(language)
    return said([
      vocabulary.suspensionReason(pause.code), story.until(names.moment(pause.until)),
      pause.resumedAt.map { story.resumed(names.moment($0)) }, pause.reason,
    ])
  }

  private func order(_ given: Supervision) -> String {
    let until = given.replyDue.map { StoryWords(language).replyDue(names.moment($0)) }
    return said([vocabulary.level(given.level), until, given.text])
  }

  // MARK: What stands behind the items

  private func text(_ value: JSONValue, of key: RecordKey, field: String) -> String {
    switch (key.kind, field) {
    case (.category, "limit"):
      return value.text.flatMap(TimeLimit.init(text:)).map(DueWords.of(language).limit) ?? plain(value)
    case (.category, "plan"):
      return value.text.flatMap(RecordWords(language).term) ?? plain(value)
    case (.bulletin, "meeting"): return link(value, .meeting)
    case (.meeting, let name):
      if let text = Meeting.Field(rawValue: name).flatMap({ textOfMeeting(value, $0, key.id) }) {
        return text
      }
    default: break
    }
    return key.kind.spec.field(at: field).map { text(value, of: $0) } ?? plain(value)
  }

  private func text(_ value: JSONValue, of field: RecordField) -> String {
    switch field.spec.kind {
    case .link(let kind): link(value, kind)
    case .word(let vocabulary):
      value.text.flatMap { RecordWords(language).word($0, of: vocabulary) } ?? plain(value)
    case .title, .text, .day, .pastDay: value.text ?? plain(value)
    case .links, .words, .moment, .flag, .count, .figure, .data, .elements, .files, .told: plain(value)
    }
  }

  /// What was seen of a standard at a site: where, what, how often it failed.
  private func seen(_ seen: Observation) -> String {
    let place = name(of: .site, seen.site) ?? seen.site.text
    let what = name(of: .standard, seen.standard) ?? seen.standard.text
    return said([place, what, CityScreenWords(language).stands(seen)])
  }

  private func link(_ value: JSONValue, _ kind: RecordKind) -> String {
    value.asID.map { name(of: kind, $0) ?? $0.text } ?? plain(value)
  }

  /// What only meetings keep; nothing for what is said as that of any record.
  private func textOfMeeting(_ value: JSONValue, _ field: Meeting.Field, _ held: RecordID) -> String? {
    let words = ChangeWords(language)
    return switch field {
    case .seat: value["person"]?.asID.map { name(of: .person, $0) ?? $0.text }
    case .place: place(value, held)
    case .leftOpen:
      (value.elements ?? []).map { gap in
        gap.text.flatMap(MeetingGap.init(code:)).map(meeting.gap) ?? plain(gap)
      }.joined(separator: words.listSeparator)
    case .ranking:
      words.weights(
        RankingFigure.allCases.compactMap { figure in
          value[figure.rawValue]?.whole.map { (figure: FigureWords(language).name(figure), weight: $0) }
        })
    case .groupings:
      (value.elements ?? []).map { table in
        table.text.flatMap(RateGrouping.init).map(words.grouping) ?? plain(table)
      }.joined(separator: words.listSeparator)
    default: nil
    }
  }

  /// Where a meeting stands: its screen, there whose page, and the item, the person or the decision in hand.
  private func place(_ value: JSONValue, _ held: RecordID) -> String? {
    guard let screen = value["screen"]?.text.flatMap(MeetingScreen.init) else { return nil }
    let page = value["page"]?.asID.map { name(of: .person, $0) ?? $0.text }
    let inHand = value["item"]?.asID.map { element($0, on: screen, held) }
    return said([meeting.screen(screen), page, inHand])
  }

  /// What is in hand on a screen: somebody who is called, a decision, else an item.
  private func element(_ id: RecordID, on screen: MeetingScreen, _ held: RecordID) -> String {
    let meeting = ledger.meeting(held)
    return switch screen {
    case .rollCall:
      name(of: .person, id) ?? meeting?.guests.first { $0.id == id }?.name ?? id.text
    case .lastWeek:
      ledger.meetings.lazy.flatMap(\.decisions).first { $0.id == id }?.text ?? id.text
    case .decisions: meeting?.number(of: id).map(ChangeWords(language).decision) ?? id.text
    default: name(of: .item, id) ?? id.text
    }
  }

  private func text(_ value: JSONValue, of kind: RecordKind, in list: String, _ id: RecordID) -> String {
    if case .links(let linked)? = kind.spec.field(at: list)?.spec.kind {
      return name(of: linked, id) ?? id.text
    }
    if case .words(let vocabulary)? = kind.spec.field(at: list)?.spec.kind {
      return RecordWords(language).word(id.text, of: vocabulary) ?? id.text
    }
    if kind.spec.field(at: list)?.spec.kind == .files { return KeptFile(json: value)?.name ?? plain(value) }
    return switch (kind, list) {
    case (.inspection, "seen"): Observation(json: value).map(seen) ?? plain(value)
    case (.meeting, "attendance"):
      value.text.flatMap(Attendance.init).map(meeting.attendance) ?? plain(value)
    case (.meeting, "verdicts"): value.text.flatMap(Verdict.init).map(meeting.verdict) ?? plain(value)
    case (.meeting, "marks"): value["mark"]?.text.flatMap(AgendaMark.init).map(meeting.mark) ?? plain(value)
    case (.meeting, "guests"):
      MeetingGuest(id: id, json: value).map { said([$0.name, meeting.attendance($0.attendance)]) }
        ?? plain(value)
    case (.calendar, "days"):
      said([id.text, value["kind"]?.text.map(dayKind), value["name"]?.text])
    case (.meeting, "decisions"): Decision(id: id, json: value).map(decision) ?? plain(value)
    case (.meeting, "plans"):
      MeetingPlan(id: id, json: value).map { plan in
        let people = plan.people.map(ChangeWords(language).people)
        return said([meeting.plan(plan.kind), names.moment(plan.date), plan.text, people])
      } ?? plain(value)
    default: plain(value)
    }
  }

  private func dayKind(_ kind: String) -> String {
    let words = CalendarWords(language)
    if kind == CalendarYear.plainKind { return words.plain }
    return CalendarDay.Kind(rawValue: kind).map(words.kind) ?? kind
  }

  private func decision(_ decided: Decision) -> String {
    said([
      decided.text, decided.owner.map { name(of: .person, $0) ?? $0.text }, decided.due.map(names.moment),
      decided.item.flatMap { name(of: .item, $0) },
    ])
  }

  // MARK: Any value

  /// A value whose field tells nothing of it: a moment in the ledger's zone, yes or no, a figure, a text.
  private func plain(_ value: JSONValue) -> String {
    switch value {
    case .null: Self.nothing
    case .bool(let truth): ChangeWords(language).truth(truth)
    case .integer(let whole): String(whole)
    case .number(let text): text
    case .string(let text): Timestamp(utcText: text).map(names.moment) ?? text
    case .array(let elements): elements.map(plain).joined(separator: ChangeWords(language).listSeparator)
    case .object: (value["text"] ?? value["name"] ?? value["zh"]).map(plain) ?? DialogWords(language).entry
    }
  }

  private func said(_ parts: [String?]) -> String {
    parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
