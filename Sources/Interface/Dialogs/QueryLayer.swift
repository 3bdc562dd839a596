import Console
import LedgerModel
import Wording
import Queries

/// The query line: what fits at the cursor is listed below it, Tab completes, the table follows while one types.
struct QueryLayer: Layer {
  private var line: LineEditor
  /// What the query was before: Esc goes back to it.
  private let before: String
  private var completion: QueryCompletion?
  private var cursor = ListCursor()
  private let labels: [String]

  init(_ text: String, _ session: Session) {
    line = LineEditor(text.isEmpty ? "" : text + " ")
    before = text
    labels = session.queryScope.labels()
    complete(session)
  }

  var place: Place { .line }
  var isTyping: Bool { true }

  private var candidates: [QueryCompletion.Candidate] { completion?.candidates ?? [] }

  private mutating func complete(_ session: Session) {
    completion = session.queryScope.completion(
      of: line.text, at: line.cursor, in: session.language, labels: labels)
    cursor = ListCursor()
  }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    switch command {
    case .back: return [.pop, .picked(.query(before))]
    case .save:
      let query = line.text.trimmed
      guard !query.isEmpty else { return [] }
      session.preferences.savedQueries.removeAll { $0.query == query }
      session.preferences.savedQueries.append(.init(name: query, query: query))
      session.message = .success(session.words.items.querySaved(query))
      return [.ask(.savePreferences(session.preferences, of: session.person))]
    default: return nil
    }
  }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] {
    switch key {
    case .up: cursor.move(.up, count: candidates.count, height: 12)
    case .down: cursor.move(.down, count: candidates.count, height: 12)
    case .tab: insertCandidate(session)
    case .enter:
      do throws(QueryError) {
        _ = try Query(line.text, in: session.queryScope)
        return [.pop, .picked(.query(line.text.trimmed))]
      } catch {
        session.message = session.message(for: error)
        line.move(to: error.range.upperBound)
        return [.effect(.bell)]
      }
    default:
      let outcome = line.handle(key)
      guard outcome != .ignored else { return [] }
      complete(session)
      if outcome == .moved { return [] }
    }
    // Only a query that is understood as a whole changes what is shown.
    guard (try? Query(line.text, in: session.queryScope)) != nil else { return [] }
    return [.below(.query(line.text.trimmed))]
  }

  private mutating func insertCandidate(_ session: Session) {
    guard let completion, candidates.indices.contains(cursor.index) else { return }
    let insertion = candidates[cursor.index].insertion
    let characters = Array(line.text)
    let range = completion.range.clamped(to: 0..<characters.count)
    let head = String(characters[..<range.lowerBound]) + insertion + (insertion.hasSuffix(":") ? "" : " ")
    line = LineEditor(head + String(characters[range.upperBound...]))
    line.move(to: head.count)
    complete(session)
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let theme = session.theme
    let width = min(canvas.width, max(40, canvas.width * 2 / 3))
    let rows = min(candidates.count, 8, max(0, canvas.height - 4))
    let box = Rect(x: 0, y: 0, width: width, height: min(canvas.height, rows + 3))
    canvas.box(box, theme.border, title: session.words.items.queryTitle, titleStyle: theme.strong)
    canvas.inside(box.inset()) { inner in
      let view = line.view(columns: max(0, inner.width))
      inner.put(view.text, x: 0, y: 0, theme.field, field: inner.width)
      inner.setCursor(x: view.cursor, y: 0)
      for (line, row) in cursor.lines(count: candidates.count, height: rows) {
        let candidate = candidates[row]
        inner.put(candidate.text, x: 1, y: line + 1, theme.text)
        inner.put(session.words.items.candidate(candidate.kind), x: inner.width - 8, y: line + 1, theme.faint)
        if row == cursor.index { inner.restyle(inner.bounds.row(line + 1)) { $0 = theme.chosen } }
      }
    }
  }
}

extension ChooserLayer {
  /// Queries that every office needs, and those that this person saved.
  static func savedQueries(_ session: Session) -> ChooserLayer {
    let usual = session.words.items.usualQueries.map {
      Choice(.query($0.query), title: $0.name, detail: $0.query)
    }
    let own = session.preferences.savedQueries.map { Choice(.query($0.query), title: $0.name) }
    return ChooserLayer(session.words.items.savedTitle, own + usual, .setting, numbered: true)
  }
}
