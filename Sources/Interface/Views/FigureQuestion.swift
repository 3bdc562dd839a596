import LedgerModel
import Wording

/// A figure on the screen whose items are asked for.
struct FigureQuestion: Sendable, Hashable {
  /// Where its items come from.
  enum Source: Sendable, Hashable {
    /// They are counted in a row of rates.
    case rates(RateFigure, RatePeriod, by: RateGrouping, of: RateRowKey)
    /// They stand on a list of a meeting.
    case listed([RecordID])
  }

  /// What the figure is, and of what: 销号 11-16 15:00 起 王磊.
  var title: String
  /// The figure as it was shown.
  var count: Int
  var source: Source
}

extension ChooserLayer {
  /// The figures of rows, each of which leads to its items; what is zero leads nowhere and is left out.
  static func figures(_ title: String, _ parts: [FigureRows], _ session: Session) -> ChooserLayer {
    var choices: [Choice] = []
    for part in parts where !part.questions.isEmpty {
      if parts.count > 1 { choices.append(Choice(heading: part.heading)) }
      choices += part.questions.map { name, question in
        Choice(.figure(question), title: name, detail: String(question.count))
      }
    }
    var layer = ChooserLayer(title, choices, .figures, numbered: true)
    layer.nothingFits = session.words.figures.nothing
    return layer
  }
}

/// Figures of one kind under a heading.
struct FigureRows: Sendable {
  let heading: String
  /// What each is called, and what it asks for.
  var questions: [(name: String, question: FigureQuestion)] = []

  /// The figures of a row of rates.
  init(
    _ row: RateRow, in period: RatePeriod, by grouping: RateGrouping, of key: RateRowKey,
    named name: String = "",
    _ session: Session
  ) {
    heading = [name, session.text(of: period)].filter { !$0.isEmpty }.joined(separator: " ")
    let words = Words.of(session.language).papers.figures
    for figure in RateFigure.allCases where figure.value(in: row) > 0 {
      let title = "\(words.name(figure)) \(heading)"
      let source = FigureQuestion.Source.rates(figure, period, by: grouping, of: key)
      questions.append(
        (words.name(figure), FigureQuestion(title: title, count: figure.value(in: row), source: source)))
    }
  }

  /// Lists by name.
  init(_ heading: String, _ lists: [(name: String, items: [RecordID])]) {
    self.heading = heading
    for list in lists where !list.items.isEmpty {
      questions.append(
        (list.name, FigureQuestion(title: list.name, count: list.items.count, source: .listed(list.items))))
    }
  }
}

extension Session {
  /// A period as the screen tells it: 11-16 15:00 - 11-23 15:00; one that goes on by its beginning only.
  func text(of period: RatePeriod) -> String {
    let (first, last) = period.ends(in: ledger.clock.zone)
    let (begins, ends) = (first.text(dayText), last.text(dayText))
    return ledger.isRunning(period) ? words.figures.since(begins) : "\(begins) - \(ends)"
  }
}
