import LedgerModel
import Wording

/// For which period the bulletin is, and how it ranks.
extension MeetingForm {
  func rankingFields(_ meeting: Meeting, _ session: Session) -> [FormField] {
    let rule = meeting.ranking ?? session.ledger.lastRanking
    let groupings = meeting.groupings ?? session.ledger.lastGroupings
    let code = groupings.count == 1 ? groupings[0].rawValue : ChoiceSource.everyGrouping
    let words = Words.of(session.language).papers.figures
    let weights = RankingFigure.allCases.map { figure in
      var field = FormField(.weight, .figure).labelled(words.name(figure))
      field.element = RecordID(figure.rawValue)
      return rule.weights[figure].map { field.with(String($0)) } ?? field
    }
    let period = [
      FormField(.periodFrom, .pastDate, required: true).with(session.typed(periodStart: meeting.from)),
      FormField(.periodTo, .pastDate, required: true).with(session.typed(periodEnd: meeting.period.to)),
    ]
    return [FormField(.grouping, .choice(.groupings), required: true).with(code: code)] + weights + period
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
    let ranked = meeting.set(ranking: RankingRule(weights: weights), groupings: groupings)
    let (from, until) = (
      try values.periodStart(unless: meeting.from), try values.periodEnd(unless: meeting.period.to)
    )
    guard from != nil || until != nil else { return ranked }
    return .together([ranked, meeting.set(from: from ?? meeting.from, until: until ?? meeting.until)])
  }
}

// MARK: - The ends of a period

extension Session {
  /// The beginning of a meeting's period as somebody would type it: where the one before ended with a day, the next day.
  func typed(periodStart moment: Timestamp) -> String {
    RatePeriod(from: moment.advanced(milliseconds: 1), to: moment).ends(in: ledger.clock.zone).first.text
  }

  /// The end of a meeting's period as somebody would type it.
  func typed(periodEnd moment: Timestamp) -> String {
    RatePeriod(from: moment, to: moment).ends(in: ledger.clock.zone).last.text
  }
}

extension FormValues {
  /// When the period before ends, as `.periodFrom` says; nothing when that was left as it stands, or is not asked for. A
  /// day means its beginning.
  func periodStart(unless stands: Timestamp) throws(FormComplaint) -> Timestamp? {
    guard fields.contains(where: { $0.name == .periodFrom }),
      text(.periodFrom) != session.typed(periodStart: stands)
    else {
      return nil
    }
    return try pastMoment(.periodFrom) { day, zone in zone.moment(day, .midnight).advanced(milliseconds: -1) }
  }

  /// When the period ends; nothing when that was left as it stands. A day means its end.
  func periodEnd(unless stands: Timestamp) throws(FormComplaint) -> Timestamp? {
    guard text(.periodTo) != session.typed(periodEnd: stands) else { return nil }
    return try pastMoment(.periodTo) { day, zone in
      zone.moment(day.advanced(days: 1), .midnight).advanced(milliseconds: -1)
    }
  }

  /// A moment that lies behind: one without a year is the last such day.
  private func pastMoment(
    _ name: FieldName, day: (CivilDate, LedgerZone) -> Timestamp
  ) throws(FormComplaint) -> Timestamp {
    let zone = session.ledger.clock.zone
    let complaint = FormComplaint(field: name, text: session.words.meeting.form.notPast)
    guard let typed = try? session.pastDate(text(name)) else { throw complaint }
    let moment = typed.time.map { zone.moment(typed.date, $0) } ?? day(typed.date, zone)
    guard moment <= session.now else { throw complaint }
    return moment
  }
}
