import LedgerModel
import Queries
import Wording

/// A step of a record that a city is scored by, as its menu offers it.
enum RecordStep: String, Sendable, Hashable, CaseIterable {
  case addReading, judge, makeItem
  case putFiles, review, giveBack, submit, fileAway
  case walk, close
  case items, problems

  /// The kinds whose records have steps.
  static let kinds: Set<RecordKind> = [.indicator, .piece, .inspection, .standard, .cycle]

  /// The steps that may be next for a record, by its kind and how far it is.
  static func offered(for key: RecordKey, _ session: Session) -> [RecordStep] {
    guard let record = session.ledger.plain(key) else { return [] }
    switch key.kind {
    case .indicator:
      let isNumber = !record[Indicator.Field.target].isNull
      let isMet = ToldFields(session.ledger).standing(record) == .met
      return [.addReading] + (isNumber ? [] : [.judge]) + (isMet ? [] : [.makeItem]) + [.items]
    case .piece:
      let next = (record[Piece.Field.state].text.flatMap(PieceState.init) ?? .missing).next
      let steps: [(RecordStep, PieceState)] = [
        (.review, .reviewed), (.giveBack, .returned), (.submit, .submitted), (.fileAway, .filed),
      ]
      return [.putFiles] + steps.filter { next.contains($0.1) }.map(\.0)
    case .inspection: return [.walk, .items, .problems]
    case .standard: return [.items]
    case .cycle: return record[Cycle.Field.closedOn].isNull ? [.close] : []
    default: return []
    }
  }

  /// What it is called.
  func title(_ language: Language) -> String {
    let words = CityScreenWords(language)
    return switch self {
    case .addReading: words.addReading
    case .judge: words.judge
    case .makeItem: words.makeItem
    case .putFiles: words.putFiles
    case .review: words.review
    case .giveBack: words.giveBack
    case .submit: words.submit
    case .fileAway: words.fileAway
    case .walk: words.walk
    case .close: words.close
    case .items: words.itemsOfIt
    case .problems: words.problemsByUnit
    }
  }

  /// Why who looks may not, as far as a role decides; what the rules know beyond that they say themselves.
  func obstacle(_ session: Session) -> String? {
    switch self {
    case .judge, .review, .giveBack, .close: session.needs(.lead)
    case .submit, .fileAway: session.needs(.clerk)
    case .addReading, .makeItem, .putFiles, .walk: session.needs(.worker)
    case .items, .problems: nil
    }
  }

  /// The state to which a step leads that asks for nothing.
  var state: PieceState? {
    switch self {
    case .review: .reviewed
    case .fileAway: .filed
    default: nil
    }
  }
}

extension ChooserLayer {
  /// What can be done next with a record; nothing where there is no step.
  static func recordSteps(_ keys: [RecordKey], _ session: Session) -> ChooserLayer? {
    guard let first = keys.first else { return nil }
    // With several marked, what may be next for all of them and asks for nothing of one alone.
    var steps = RecordStep.offered(for: first, session)
    for key in keys.dropFirst() {
      let offered = RecordStep.offered(for: key, session)
      steps = steps.filter { offered.contains($0) && ($0.state != nil || $0 == .submit || $0 == .giveBack) }
    }
    guard !steps.isEmpty else { return nil }
    let choices = steps.map {
      Choice(.recordStep($0), title: $0.title(session.language), obstacle: $0.obstacle(session))
    }
    let name = keys.count == 1 ? session.name(of: first) : session.words.records.marked(keys.count)
    return ChooserLayer(
      CityScreenWords(session.language).steps(name), choices, .recordSteps(keys), numbered: true,
      seen: session.ledger)
  }
}

extension ChooserPurpose {
  /// Does a step of records, or asks first for what it needs.
  func take(
    _ step: RecordStep, _ keys: [RecordKey], _ session: inout Session, seen: Ledger?,
    awaiting: inout RecordID?
  ) -> [Transition] {
    guard let first = keys.first else { return [.pop] }
    if let state = step.state {
      let puts = keys.map {
        Intent.put($0, [JSONMember(Piece.Field.state.rawValue, .string(state.rawValue))])
      }
      let request = session.request(puts.count == 1 ? puts[0] : .together(puts), seen: seen)
      awaiting = request.id
      return [.ask(.commit(request))]
    }
    if step == .items { return [.popToView] + session.showItems(of: first) }
    if step == .problems { return [.pop] + session.exportProblems(of: first.id) }
    if step == .walk {
      guard let sites = ChooserLayer.sites(of: first.id, session) else {
        session.message = .complaint(CityScreenWords(session.language).noStandards)
        return [.pop]
      }
      return [.pop, .push(sites)]
    }
    return [.pop, .push(FormLayer(StepForm(step, keys), session))]
  }
}

extension Session {
  /// The steps that show the items that came of an inspection, a standard or an indicator, the closed ones, too.
  fileprivate func showItems(of key: RecordKey) -> [Transition] {
    let field: ItemField =
      switch key.kind {
      case .inspection: .inspection
      case .standard: .standard
      default: .indicator
      }
    // Of several of one name, as of a cycle and the next, this one is meant.
    let name = name(of: key)
    let meant = ledger.records(of: key.kind, named: name) == [key.id] ? name : key.id.text
    let asked = QueryTerm(.part(.field(field)), .equal, [QueryValue(.one(meant))])
    return show(query: QuerySyntax.term(asked).text(in: language))
  }

  /// A workbook for each unit with what an inspection found for it, to be sent out.
  fileprivate mutating func exportProblems(of inspection: RecordID) -> [Transition] {
    let words = CityScreenWords(language)
    let items = ledger.items(of: inspection)
    guard !items.isEmpty else {
      message = .complaint(words.noItemsOfIt)
      return [.effect(.bell)]
    }
    let columns = ItemColumn.usual + [.part(.field(.standard)), .part(.field(.pointsLost))]
    let parts = ledger.parts(of: items, by: .unit, none: Words.of(language).papers.open)
    expect(files: parts.count)
    return parts.map { part in
      let about = "\(name(of: RecordKey(.inspection, inspection))) \(part.name)"
      var request = export(part.items.map(\.id), about: "", as: .xlsx, columns: columns)
      request.fileName = fileName(words.problemsFile, about: about, ExportFormat.xlsx.rawValue)
      return .ask(.export(request, at: now))
    }
  }
}
