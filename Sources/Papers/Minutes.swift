import LedgerModel
import Wording

extension Paper {
  /// The minutes (会议纪要) of a meeting as they would be now, or as they were issued.
  public static func minutes(
    of meeting: Meeting, in ledger: Ledger, at now: Timestamp, language: Language
  ) -> Document {
    MinutesPaper(meeting, PaperContext(ledger: ledger, language: language), now).document
  }

  /// A paragraph of the minutes as the chair edits it: rewritten, or as the program would write it. Words in
  /// braces, such as `{新增}`, are filled by the ledger whatever stands around them.
  public static func paragraph(
    _ paragraph: MinutesParagraph, of meeting: Meeting, language: Language
  ) -> String {
    meeting.paragraphs[paragraph]
      ?? Words.of(language).papers.minutes.paragraph(paragraph, of: meeting.kind)
  }
}

private struct MinutesPaper {
  let meeting: Meeting
  let context: PaperContext
  private let agenda: Agenda
  private let figures: WeekFigures
  private var ledger: Ledger { context.ledger }
  private var words: MinutesWords { context.words.minutes }

  init(_ meeting: Meeting, _ context: PaperContext, _ now: Timestamp) {
    (self.meeting, self.context) = (meeting, context)
    agenda = context.ledger.agenda(of: meeting, at: meeting.adjournedAt ?? now)
    figures = context.ledger.weekFigures(of: meeting)
  }

  var document: Document {
    let name = context.office
    var document = Document(
      language: context.language,
      title: meeting.kind == .weekly ? words.title(name) : words.extraTitle(name, meeting.title))
    document.kind = .minutes
    if meeting.state != .issued { document.subtitle = words.draft }
    var sections = Sections(context.words)
    document.values[.date] = context.day(meeting.issuedAt ?? meeting.adjournedAt ?? meeting.openedAt)
    document.values[.made] = context.made(meeting.period.to)
    document.blocks = [.facts(head)] + paragraph(.opening)
    document.blocks += lastWeek(&sections) + items(&sections) + experience(&sections)
    document.blocks += nextWeek(&sections) + decisions(&sections)
    if let next = meeting.next {
      document.blocks += [
        sections.heading(words.sections.nextMeeting),
        .named(.nextMeeting, .paragraph(words.next(context.moment(next)))),
      ]
    }
    document.blocks += paragraph(.closing) + [.facts(attendance)]
    if !ledger.settings.secondPersonCheck { document.blocks.append(.small([context.words.checkedByOneself])) }
    document.values[.definitions] = definitions.joined(separator: "\n")
    document.blocks += [
      .signature(words.signature), .small(definitions + [context.made(meeting.period.to)]),
    ]
    document.settle(
      .minutes, .minutes(of: meeting.id), in: ledger, typed: meeting.paragraphs, filling: marks,
      reading: withoutNothing)
    document.addUnsaid(written)
    return document
  }

  private var definitions: [String] {
    let told =
      RateFigure.week + [
        .closedOnTime, .open, .overdueSubmitted,
      ]
    let figures = context.words.figures.definitions(told, [.closureRate, .onTimeRate])
    return figures + words.definitions
  }

  private var head: [Fact] {
    var facts = [Fact(words.head.time, context.moment(meeting.openedAt)).named(.time)]
    if !meeting.room.isEmpty { facts.append(Fact(words.head.place, meeting.room).named(.place)) }
    facts += [
      Fact(words.head.chair, context.person(meeting.present(meeting.chair)) ?? context.words.open)
        .named(.chair),
      Fact(words.head.recorder, context.person(meeting.present(meeting.recorder)) ?? context.words.open)
        .named(.recorder),
    ]
    return facts
  }

  /// Who was there, who was excused and who only listened, at the end, as minutes have it (GB/T 9704-2012, 10.3).
  private var attendance: [Fact] {
    var facts = [
      Fact(words.roll, context.meeting.roll(meeting.attendanceCount(of: agenda.people))).named(.roll)
    ]
    for attendance in Attendance.allCases {
      let people = ledger.peopleByName.filter { meeting.attendance[$0.id] == attendance }
        .map(ledger.distinctName)
      let guests = meeting.guests.filter { $0.attendance == attendance }.map(\.name)
      if people.isEmpty, guests.isEmpty { continue }
      facts.append(
        Fact(words.head.attendance(attendance), context.names(people + guests)).named(attendance.part))
    }
    return facts
  }

  private func lastWeek(_ sections: inout Sections) -> [Block] {
    let columns = context.words.columns(of: .figures, in: .minutes, meeting.kind)
    let rows = RateFigure.week.map { figure in
      [
        context.meeting.figure(figure), String(figure.value(in: figures.figures)),
        String(figure.value(in: figures.before)),
      ]
    }
    let table = Block.named(.figures, .table(Table(columns, rows: rows, names: [.figure, .now, .before])))
    var blocks = [sections.heading(words.sections.lastWeek(meeting.kind))] + paragraph(.lastWeek) + [table]
    if let bridge = context.words.figures.bridge(figures.figures) {
      let name = context.words.figures.name(.carriedOver)
      blocks.append(.named(.carriedOver, .paragraph(name + context.words.brackets(bridge))))
    }
    if !agenda.reviews.isEmpty {
      blocks += [sections.heading(words.sections.reviews), .named(.reviews, .table(reviews))]
    }
    return blocks
  }

  private var reviews: Table {
    Table(
      context.words.columns(of: .reviews, in: .minutes),
      rows: agenda.reviews.map { review in
        [
          number(of: review), review.decision.text,
          context.person(review.decision.owner) ?? context.words.open,
          review.decision.due.map { context.shortDay($0) } ?? context.words.open,
          review.verdict.map(context.meeting.verdict) ?? "—",
        ]
      }, names: [.number, .text, .owner, .due, .verdict])
  }

  /// A decision's number with its meeting: those of two meetings stand in one list.
  private func number(of review: DecisionReview) -> String {
    guard let held = ledger.meeting(review.meeting) else { return String(review.number) }
    return words.review(context.shortDay(held.openedAt), review.number, of: held.kind)
  }

  /// What was decided on items in the meeting, in the order of deciding.
  private func items(_ sections: inout Sections) -> [Block] {
    let steps = MeetingDealing.all(in: meeting, ledger)
    let text = paragraph(.redLamps)
    if steps.isEmpty, text.isEmpty { return [] }
    let heading = [sections.heading(words.sections.items)]
    if steps.isEmpty { return heading + text }
    let table = Table(
      context.words.columns(of: .dealings, in: .minutes), rows: steps.map(row),
      names: [.number, .title, .action, .owner, .due, .text])
    return heading + text + [.named(.dealings, .table(table))]
  }

  private func row(_ dealing: MeetingDealing) -> [String] {
    let (step, item) = (dealing.step, dealing.item)
    let order = item.supervision(of: step)
    let action = order.map { context.vocabulary.level($0.level) } ?? context.vocabulary.action(step.action)
    return [
      item.number.description, item.title,
      item.addressee(of: step).map { words.referred(action, $0) } ?? action,
      context.person(step.owner) ?? "", context.shortDay(dealing.date), dealing.text,
    ]
  }

  private func experience(_ sections: inout Sections) -> [Block] {
    let highlights = agenda.highlights.compactMap { ledger.items[$0.id] }.map(context.highlight(of:))
    let notes = meeting.notes(on: .experience).map { note in
      note.text + (context.person(note.by).map { context.words.brackets($0) } ?? "")
    }
    let text = paragraph(.experience)
    let list = highlights + notes
    if list.isEmpty, text.isEmpty { return [] }
    return [sections.heading(words.sections.experience)] + text
      + (list.isEmpty ? [] : [.named(.experiences, .bullets(list))])
  }

  private func nextWeek(_ sections: inout Sections) -> [Block] {
    let plans = agenda.plans.map { plan in
      words.plan(context.day(plan.date), context.meeting.plan(plan.kind), plan.text, plan.people)
    }
    let actions = agenda.jointActions.map { words.jointAction($0.name, $0.count, context.units($0.units)) }
    let notes = meeting.notes(on: .nextWeek).map(\.text)
    let list = actions + plans + notes
    let text = paragraph(.nextWeek)
    if list.isEmpty, text.isEmpty { return [] }
    return [sections.heading(words.sections.nextWeek(meeting.kind))] + text
      + (list.isEmpty ? [] : [.named(.plans, .bullets(list))])
  }

  private func decisions(_ sections: inout Sections) -> [Block] {
    let list = meeting.decisions.map { decision in
      let about = decision.item.map { context.words.brackets(context.item($0)) } ?? ""
      return decision.text + about + words.duty(context.person(decision.owner), decision.due.map(context.day))
    }
    if list.isEmpty { return [] }
    return [
      sections.heading(words.sections.decisions), .named(.decided, .paragraph(words.decided)),
      .named(.decisions, .numbered(list)),
    ]
  }

  /// A paragraph as the program says it; none when neither it nor the chair says anything.
  private func paragraph(_ paragraph: MinutesParagraph) -> [Block] {
    let text = generated(paragraph)
    if text.isEmpty, meeting.paragraphs[paragraph] == nil { return [] }
    return [.named(paragraph.part, .paragraph(text))]
  }

  /// What the program says, of nothing nothing; the words in braces are filled by the ledger.
  private func generated(_ paragraph: MinutesParagraph) -> String {
    if paragraph == .redLamps, agenda.counts.red == 0 { return "" }
    let marks = marks
    let text = ClauseDropping.text(written(paragraph)) { ["0", "—"].contains(marks[$0]) }
    return Document.filled(text, marks)
  }

  /// What the chair made of a paragraph: what is untouched in it says nothing of nothing, as before.
  private func withoutNothing(_ paragraph: MinutesParagraph, _ typed: String) -> String {
    let marks = marks
    let texts = Language.allCases.map { written(paragraph, Words.of($0).papers.minutes) }
    return ClauseDropping.text(typed, rewrittenFrom: texts) { ["0", "—"].contains(marks[$0]) }
  }

  /// What a paragraph is rewritten from, with its words in braces.
  private func written(_ paragraph: MinutesParagraph) -> String { written(paragraph, words) }

  private func written(_ paragraph: MinutesParagraph, _ words: MinutesWords) -> String {
    paragraph == .opening && meeting.present(meeting.chair) == nil
      ? words.openingWithoutChair(of: meeting.kind) : words.paragraph(paragraph, of: meeting.kind)
  }

  /// What the words in braces stand for, in both languages: a chair writes in one, the paper may be in the other.
  private var marks: [String: String] {
    var all = context.marks(of: figures.figures)
    for language in Language.allCases {
      let marks = Words.of(language).papers.minutes.marks
      all[marks.chair] = context.person(meeting.present(meeting.chair)) ?? context.words.open
      all[marks.week] = context.period(meeting.period)
      all[marks.red] = String(agenda.counts.red)
      all[marks.discussed] = String(agenda.counts.discussed)
      all[marks.due] = String(agenda.counts.work)
      all[marks.key] = String(agenda.counts.atKeySites)
    }
    return all
  }
}

extension Document {
  /// Names the paragraphs of minutes that say nothing and can be written nevertheless.
  fileprivate mutating func addUnsaid(_ written: (MinutesParagraph) -> String) {
    for paragraph in MinutesParagraph.allCases {
      let part = paragraph.part
      if let place = paragraphs.firstIndex(where: { $0.part == part }) {
        let said = paragraphs[place]
        paragraphs[place] = PaperParagraph(
          part, generated: said.generated, written: written(paragraph), typed: said.typed)
      } else {
        paragraphs.append(PaperParagraph(part, generated: "", written: written(paragraph)))
      }
    }
  }
}

extension Attendance {
  /// What an office's own form calls those who took part so.
  fileprivate var part: PaperPart {
    switch self {
    case .present: .present
    case .excused: .excused
    case .observer: .observers
    case .absent: .absent
    }
  }
}
