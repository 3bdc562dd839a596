import LedgerModel
import Wording

/// How the bulletin ranks.
extension MeetingForm {
  func rankingFields(_ meeting: Meeting, _ session: Session) -> [FormField] {
    let rule = meeting.ranking ?? session.ledger.lastRanking
    let groupings = meeting.groupings ?? session.ledger.lastGroupings
    let code = groupings.count == 1 ? groupings[0].rawValue : ChoiceSource.everyGrouping
    let words = Words.of(session.language).papers.bulletin
    let weights = RankingFigure.allCases.map { figure in
      var field = FormField(.weight, .figure).labelled(words.figure(figure))
      field.element = RecordID(figure.rawValue)
      return rule.weights[figure].map { field.with(String($0)) } ?? field
    }
    return [FormField(.grouping, .choice(.groupings), required: true).with(code: code)] + weights
  }

  func rankingIntent(_ meeting: Meeting, _ values: FormValues) throws(FormComplaint) -> Intent {
    var weights: [RankingFigure: Int] = [:]
    for field in values.fields where field.name == .weight && !field.isEmpty {
      let typed = field.typed.filter { !$0.isBlank }
      guard let weight = Int(typed), (0...100).contains(weight),
        let figure = field.element.flatMap({ RankingFigure(rawValue: $0.text) })
      else { throw FormComplaint(field: .weight, text: values.session.words.meeting.form.noWeight(typed)) }
      weights[figure] = weight
    }
    let groupings = values.word(.grouping, RateGrouping.self).map { [$0] } ?? RateGrouping.ranked
    return meeting.set(ranking: RankingRule(weights: weights), groupings: groupings)
  }
}
