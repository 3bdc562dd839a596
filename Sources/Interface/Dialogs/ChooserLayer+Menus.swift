import Console
import LedgerModel
import Wording

extension ChooserLayer {
  /// The numbered menu of what can be done with items: the daily ones first, so that digits reach them.
  static func menu(_ targets: Targets, _ state: AppState, _ place: Place) -> ChooserLayer {
    let daily: [CommandName] = [
      .life, .note, .detail, .assign, .edit, .due, .new, .undo, .export, .evidence, .labels, .copy, .mark,
    ]
    let others: [CommandName] = [
      .repeatLast, .markTo, .unmark, .clip, .nextItem, .previousItem, .search, .query, .sort, .group, .scope,
      .overview, .board, .people, .sites, .statistics,
      .history, .calendar, .holidays, .undoList, .columns, .columnLeft, .columnRight, .ascending, .descending,
      .values, .narrower, .wider, .sums, .forget,
    ]
    let held = Command.commands(at: place)
    let names = (daily + others + [.help, .language]).filter { name in
      held.contains(name) && (!others.contains(name) || state.obstacle(to: name, at: state.topLevel) == nil)
    }
    return ChooserLayer(
      title(state.session.words.dialogs.menuTitle, targets, state.session), choices(names, place, state),
      .command(targets), numbered: true)
  }

  /// The keys that hold in a place, to be searched; Enter runs the chosen one.
  static func help(_ place: Place, _ state: AppState) -> ChooserLayer {
    let names = Command.commands(at: place)
    var choices = choices(names, place, state, long: true)
    for index in choices.indices {
      let keys = state.keys(of: names[index], at: place).map { KeyName.shown($0) }.joined(separator: " ")
      let typed = Command.unnamed.contains(names[index]) ? "" : ":\(names[index].rawValue)"
      (choices[index].figure, choices[index].detail) = (keys, typed)
      choices[index].aliases = [names[index].rawValue]
    }
    if Set<Place>.views.contains(place) {
      choices += state.session.preferences.keyMaps.map { map in
        var choice = Choice(.typed(map.line), title: ":" + map.line)
        choice.figure = KeyName.shown(map)
        return choice
      }
      // What is being typed is not left for another view by them.
      choices += topics(state.session, place)
    }
    return ChooserLayer(state.session.words.dialogs.helpTitle, choices, .command(Targets()), numbered: false)
  }

  /// What people look for by words of their own; it is in the list only when it is sought.
  private static func topics(_ session: Session, _ place: Place) -> [Choice] {
    session.words.help.topics { session.shownKey(of: $0, from: place) }.map { topic in
      var choice = Choice(
        topic.command.map(Answer.command) ?? .nothing, title: topic.title,
        obstacle: topic.command == nil ? topic.how : nil)
      choice.figure = topic.how
      choice.aliases = topic.words
      choice.isOnlySought = true
      return choice
    }
  }

  private static func choices(
    _ names: [CommandName], _ place: Place, _ state: AppState, long: Bool = false
  ) -> [Choice] {
    names.map { name in
      let title = name.title(state.session.language)
      return Choice(
        .command(name), title: long ? title.long : title.short,
        // Inside a menu a digit is an entry: one that leads to a view elsewhere is not named.
        detail: long
          ? "" : state.keys(of: name, at: place).first { !$0.isDigit }.map { KeyName.shown($0) } ?? "",
        obstacle: long ? nil : state.obstacle(to: name, at: state.topLevel))
    }
  }

  /// The kinds of record that are listed, each with how many are in use.
  static func recordKinds(_ session: Session) -> ChooserLayer {
    let choices = RecordKind.listed.map { kind in
      let count = session.ledger.records(of: kind).count { !session.ledger.isOutOfUse(RecordKey(kind, $0)) }
      return Choice(
        .records(kind), title: RecordWords(session.language).kinds(kind), detail: count == 0 ? "" : "\(count)"
      )
    }
    return ChooserLayer(session.words.records.title, choices, .recordKinds, numbered: true)
  }

  /// Whom a practice session can go on as.
  static func actAs(_ session: Session) -> ChooserLayer {
    ChooserLayer(
      session.words.dialogs.actAsTitle, ChoiceSource.people(session) { .person($0) }, .actAs, numbered: false,
      startingAt: session.person.map { .person($0) })
  }

  /// The themes.
  static func themes(_ session: Session) -> ChooserLayer {
    let choices = Theme.names.map { Choice(.theme($0), title: session.words.dialogs.theme($0)) }
    return ChooserLayer(
      session.words.dialogs.themeTitle, choices, .setting, numbered: true,
      startingAt: .theme(session.preferences.theme))
  }
}

extension Key {
  fileprivate var isDigit: Bool {
    if case .character(let character) = self { character.isNumber } else { false }
  }
}
