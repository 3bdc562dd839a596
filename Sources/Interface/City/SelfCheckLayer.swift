import Console
import LedgerModel
import Wording

/// A site walked with the standards of its kind, one by one: y meets, n fails and says what, - is not there. With one hand, and
/// it goes on where it was left: what was seen is written at once.
struct SelfCheckLayer: Layer {
  let inspection: RecordID
  let site: RecordID
  /// The standards in their order.
  private let standards: [RecordID]
  private var index = 0
  /// What is being typed of what fails; nothing while nothing is.
  private var typing: LineEditor?

  init(_ inspection: RecordID, _ site: RecordID, _ session: Session) {
    (self.inspection, self.site) = (inspection, site)
    standards = ChooserLayer.standards(of: site, session).map(\.id)
    index = standards.firstIndex { seen($0, session) == nil } ?? 0
  }

  var place: Place { typing == nil ? .reading : .line }
  var isTyping: Bool { typing != nil }
  var isDialog: Bool { false }

  private var current: RecordID? { standards.indices.contains(index) ? standards[index] : nil }

  private func seen(_ standard: RecordID, _ session: Session) -> Observation? {
    let path = Observation.path(site, standard)
    return session.ledger.value(of: RecordKey(.inspection, inspection), at: path)
      .flatMap { Observation(json: $0.value) }
  }

  func answers(_ session: Session) -> [(key: String, title: String)] {
    if typing != nil { return [] }
    let words = CityScreenWords(session.language)
    return [("y", words.meets), ("n", words.fails), ("-", words.notThere), ("k", words.before)]
  }

  func bar(_ session: Session) -> [CommandName]? { [.back] }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    if typing != nil {
      guard command == .back else { return nil }
      typing = nil
      return []
    }
    switch command {
    case .up: index = max(0, index - 1)
    case .down: index = min(max(0, standards.count - 1), index + 1)
    case .first: index = 0
    case .last: index = max(0, standards.count - 1)
    case .back, .close: return [.pop]
    default: return nil
    }
    return []
  }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] {
    if var line = typing {
      if key == .enter {
        typing = nil
        return enter(looked: 1, failed: 1, note: line.text.trimmed, &session)
      }
      _ = line.handle(key)
      typing = line
      return []
    }
    switch key {
    case .character("y"), .character("Y"): return enter(looked: 1, failed: 0, note: "", &session)
    case .character("n"), .character("N"):
      typing = LineEditor(current.flatMap { seen($0, session) }?.note ?? "")
      return []
    case .character("-"): return enter(looked: 0, failed: 0, note: "", &session)
    default: return []
    }
  }

  /// Writes what was seen, and goes on to the next that was not looked at.
  private mutating func enter(
    looked: Int, failed: Int, note: String, _ session: inout Session
  ) -> [Transition] {
    guard let standard = current else { return [] }
    let look = InspectionLook(
      inspection: inspection, site: site, standard: standard, looked: looked, failed: failed, note: note)
    let intent: Intent
    do throws(Refusal) {
      intent = try look.intent(in: session.ledger)
    } catch {
      session.message = .complaint(session.phrase(error))
      return [.effect(.bell)]
    }
    let request = session.request(intent)
    // Only what makes an item says so: the next standard is answer enough.
    if failed == 0 { session.quiet.insert(request.id) }
    let rest = standards[(index + 1)...].firstIndex { seen($0, session) == nil }
    if let rest {
      index = rest
      return [.ask(.commit(request))]
    }
    session.quiet.insert(request.id)
    let failures = standards.count { $0 == standard ? failed > 0 : (seen($0, session)?.failed ?? 0) > 0 }
    let name = session.siteName(site) ?? site.text
    session.message = .success(CityScreenWords(session.language).siteDone(name, failures))
    return [.ask(.commit(request)), .pop]
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let theme = session.theme
    let words = CityScreenWords(session.language)
    let name = session.siteName(site) ?? site.text
    canvas.put(
      words.walking(name, min(index + 1, standards.count), standards.count), x: 1, y: 0, theme.strong)
    guard let current, let record = session.ledger.plain(RecordKey(.standard, current)) else {
      canvas.putWrapped(
        words.noStandards, in: Rect(x: 1, y: 2, width: canvas.width - 2, height: 4), theme.faint)
      return
    }
    let points = Decimal2(json: record[Standard.Field.points])?.description ?? ""
    let text = points.isEmpty ? record.name : "\(record.name) (\(words.points(points)))"
    var y = 2
    for line in Columns.wrap(text, to: max(8, canvas.width - 4)).prefix(max(1, canvas.height - 6)) {
      canvas.put(line, x: 2, y: y, theme.text)
      y += 1
    }
    y += 1
    if let seen = seen(current, session) {
      canvas.put(words.stands(seen), x: 2, y: y, seen.failed > 0 ? theme.complaint : theme.faint)
    }
    guard let typing else { return }
    for line in Columns.wrap(words.whatFails, to: max(8, canvas.width - 4)) {
      y += 1
      canvas.put(line, x: 2, y: y, theme.faint)
    }
    let view = typing.view(columns: max(1, canvas.width - 4))
    canvas.put(view.text, x: 2, y: y + 1, theme.field, field: canvas.width - 4)
    canvas.setCursor(x: 2 + view.cursor, y: y + 1)
  }
}

extension ChooserLayer {
  /// The standards for the kind of a site, the estate's for a building of it that has none of its own kind.
  static func standards(of site: RecordID, _ session: Session) -> [PlainRecord] {
    var next: RecordID? = site
    for _ in 0..<16 {
      guard let id = next, let record = session.ledger.sites[id] else { return [] }
      if let kind = record.siteKind {
        let found = session.ledger.standards(for: kind)
        if !found.isEmpty { return found }
      }
      next = record.parent
    }
    return []
  }

  /// The sites to walk in an inspection: those that were drawn, else all that have standards; nothing where none has.
  static func sites(of inspection: RecordID, _ session: Session) -> ChooserLayer? {
    let key = RecordKey(.inspection, inspection)
    guard let record = session.ledger.plain(key) else { return nil }
    let drawn = session.ledger.links(RecordField(Inspection.Field.sites), of: inspection)
    let all = session.ledger.sitesByName.filter { !$0.retired && $0.siteKind != .building }.map(\.id)
    let score = InspectionScore(record)
    let words = CityScreenWords(session.language)
    var next: Answer?
    let choices = (drawn.isEmpty ? all : drawn).compactMap { site -> Choice? in
      let count = standards(of: site, session).count
      guard count > 0 else { return nil }
      let done = score.seen.count { $0.site == site }
      if next == nil, done < count { next = .walk(inspection: inspection, site: site) }
      return Choice(
        .walk(inspection: inspection, site: site), title: session.siteName(site) ?? site.text,
        detail: words.seen(done, count))
    }
    guard !choices.isEmpty else { return nil }
    return ChooserLayer(
      words.chooseSite(record.name), choices, .walkSite(inspection), numbered: false, startingAt: next)
  }

  /// The sites of an inspection say how far each has come; who comes back from one begins with the next.
  mutating func ledgerChanged(_ touched: Touched, _ session: inout Session) {
    guard touched.others, case .walkSite(let inspection) = purpose,
      let fresh = ChooserLayer.sites(of: inspection, session)
    else { return }
    list = fresh.list
    if !filter.text.isEmpty { list.filter(filter.text) }
  }

  /// Who comes back from a site that was found by typing sees all of them.
  mutating func forgetTyped(_ session: Session) {
    guard case .walkSite(let inspection) = purpose, let fresh = ChooserLayer.sites(of: inspection, session)
    else { return }
    (filter, list) = (LineEditor(), fresh.list)
  }
}
