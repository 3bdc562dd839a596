import LedgerModel
import Console
import Wording

/// Where keys hold.
enum Place: String, Sendable, Hashable, CaseIterable {
  /// A view whose rows are items.
  case items
  /// A view whose rows are something else.
  case list
  /// A view of people or places, which can be entered and edited there.
  case records
  /// The table of all records of a kind; everything about one of them.
  case recordList, recordCard
  /// The view of figures.
  case figures
  /// Everything about one item.
  case detail
  /// A numbered menu, a picker.
  case menu, picker
  /// A form, a line that is typed into.
  case form, line
  /// A question, a choice between two values, a text to read.
  case question, conflict, reading
  /// The board of columns, one's own queue.
  case board, queue
  /// The calendar.
  case calendar
  /// The list of meetings; a meeting's screens of items, its roll call, earlier decisions, its own decisions.
  case meetings, agenda, rollCall, reviews, decisions
  /// Minutes and bulletin; a work summary.
  case papers, summary
  /// The page of a table that is to come in.
  case importing
}

/// One line of the table of commands: a command, its keys, and where they hold. Keys, the line of keys, help,
/// the command line and the list in docs/keys-and-terminals.md all come from here.
struct Command: Sendable {
  let name: CommandName
  let keys: [Key]
  let places: Set<Place>
  /// How soon it is left out of the line of keys when that is narrow: 1 last; nothing for never in it.
  let bar: Int?

  init(_ name: CommandName, _ keys: String, _ places: Set<Place>, bar: Int? = nil) {
    self.name = name
    self.keys = keys.split(separator: " ").map { notation in
      guard let key = Key(notation: String(notation)) else { preconditionFailure("no such key: \(notation)") }
      return key
    }
    self.places = places
    self.bar = bar
  }
}

extension Set<Place> {
  /// Places where letters run commands.
  static let views: Set<Place> = [
    .items, .list, .records, .recordList, .recordCard, .figures, .detail, .board, .queue, .meetings,
    .calendar,
  ]
  /// Places whose rows are people, places and the like.
  static let recordPlaces: Set<Place> = [.records, .recordList, .recordCard]
  /// Places with rows to move in.
  static let rows: Set<Place> = views.union([.menu, .reading, .papers, .summary, .importing])
  /// Places above a view.
  static let dialogs: Set<Place> = [.menu, .picker, .form, .line, .question, .conflict, .reading]
  /// Places whose items can be worked on.
  static let itemPlaces: Set<Place> = [.items, .detail, .board, .queue]
  /// Everywhere.
  static let everywhere = Set(Place.allCases)

  /// The places as they are declared.
  var inOrder: [Place] { Place.allCases.filter(contains) }
}

extension Command {
  /// The table. Within a place every key stands once; a test sees to it.
  static let table: [Command] = working + finding + going + program + moving + meeting

  private static let moving = [
    Command(.up, "up k", .rows),
    Command(.down, "down j", .rows),
    Command(.up, "up", [.picker]),
    Command(.down, "down", [.picker]),
    Command(.left, "left h shift-tab", [.importing]),
    Command(.left, "left h", .views),
    Command(.right, "right l", .views.union([.importing])),
    Command(.pageUp, "pgup", .rows.union([.picker])),
    Command(.pageDown, "pgdn", .rows.union([.picker])),
    Command(.pageUp, "ctrl-b", .rows),
    Command(.pageDown, "ctrl-f", .rows),
    Command(.halfUp, "ctrl-u", .rows),
    Command(.halfDown, "ctrl-d", .rows),
    Command(.first, "g home", .rows),
    Command(.last, "G end", .rows),
    Command(.nextPane, "tab", .views.union([.importing])),
  ]

  private static let going = [
    Command(.open, "enter", .views.subtracting([.meetings]).union([.importing]), bar: 1),
    Command(.overview, "1", .views),
    Command(.items, "2", .views),
    Command(.board, "3", .views),
    Command(.people, "4", .views),
    Command(.sites, "5", .views),
    Command(.statistics, "6", .views),
    Command(.history, "7", .views),
    Command(.meeting, "8", .views),
    Command(.city, "9", .views),
    Command(.calendar, "C", .views),
    Command(.today, "t", [.calendar], bar: 4),
    Command(.byWeek, "w", [.calendar], bar: 5),
    Command(.detail, "v", [.items, .board, .queue]),
    Command(.nextItem, "]", [.detail], bar: 3),
    Command(.previousItem, "[", [.detail]),
    Command(.back, "esc ctrl-c", .everywhere),
    Command(.close, "q", .views.union([.menu, .reading, .summary, .importing])),
  ]

  private static let working = [
    Command(.new, "n", .views.subtracting(.recordPlaces), bar: 3),
    Command(.newRecord, "n", [.records, .recordList], bar: 3),
    Command(.editRecord, "e", .recordPlaces, bar: 4),
    Command(.recordSteps, "s", [.recordList, .recordCard], bar: 5),
    Command(.selfCheck, "", .views),
    Command(.handOver, "H", [.records], bar: 5),
    Command(.toDo, "y", [.records], bar: 6),
    Command(.rates, "r", [.figures], bar: 2),
    Command(.earlier, "[ -", [.figures], bar: 4),
    Command(.later, "] +", [.figures], bar: 5),
    Command(.span, "b", [.figures], bar: 6),
    Command(.figures, "i", Set<Place>.screens.union([.queue, .board, .records, .figures])),
    Command(.line, "N", .views),
    Command(.copy, "y", .itemPlaces),
    Command(.edit, "e", .itemPlaces, bar: 7),
    Command(.assign, "a", .itemPlaces, bar: 4),
    Command(.life, "s", .itemPlaces, bar: 5),
    Command(.due, "d", .itemPlaces, bar: 9),
    Command(.labels, "t", .itemPlaces),
    Command(.note, "c", .itemPlaces, bar: 6),
    Command(.evidence, "p", .itemPlaces),
    Command(.joint, "J", .itemPlaces),
    Command(.mark, "space", [.items, .recordList]),
    Command(.markAll, "V", [.items, .recordList]),
    Command(.markTo, "M", [.items]),
    Command(.unmark, "", [.items]),
    Command(.repeatLast, ".", .itemPlaces),
    Command(.undo, "u ctrl-z", .views, bar: 10),
    Command(.undoList, "U", .views),
    Command(.withdrawImport, "X", [.list]),
    Command(.redo, "ctrl-r ctrl-y", .views),
    Command(.save, "ctrl-s", [.form, .conflict, .importing], bar: 1),
    Command(.save, "ctrl-s", [.line]),
    Command(.saveNext, "ctrl-n", [.form]),
    Command(.editor, "ctrl-x", [.form]),
    Command(.clip, "Y", .itemPlaces),
    Command(.forget, "", .itemPlaces.union(Set<Place>.recordPlaces)),
  ]

  private static let finding = [
    Command(.search, "/", .views.subtracting([.recordCard]), bar: 8),
    Command(.query, "f", .views.subtracting([.recordList, .recordCard])),
    Command(.saved, "F", .views.subtracting([.recordList, .recordCard])),
    Command(.sort, "o", [.items]),
    Command(.columns, "O", [.items]),
    Command(.columnLeft, "<", [.items]),
    Command(.columnRight, ">", [.items]),
    Command(.ascending, "[", [.items]),
    Command(.descending, "]", [.items]),
    Command(.values, "=", [.items]),
    Command(.narrower, "-", [.items]),
    Command(.wider, "+", [.items]),
    Command(.sums, "S", [.items]),
    Command(.group, "b", [.items]),
    Command(.scope, "m", [.items]),
    Command(.export, "x", .views.subtracting([.detail, .recordList, .recordCard])),
    Command(.bringIn, "I", .views),
    Command(.saveFiles, "w", [.summary], bar: 1),
  ]

  private static let program = [
    Command(.palette, ":", .viewsAndMeeting, bar: 12),
    Command(.help, "?", .viewsAndMeeting.union([.menu, .importing]), bar: 2),
    Command(.help, "f1", .everywhere),
    Command(.language, "L", .viewsAndMeeting.union([.importing]), bar: 13),
    Command(.actAs, "", .viewsAndMeeting),
    Command(.records, "", .viewsAndMeeting),
    Command(.holidays, "", .viewsAndMeeting),
    Command(.tour, "", .viewsAndMeeting),
    Command(.theme, "", .viewsAndMeeting),
    Command(.set, "", .viewsAndMeeting),
    Command(.map, "", .viewsAndMeeting),
    Command(.unmap, "", .viewsAndMeeting),
    Command(.suspend, "", .viewsAndMeeting),
    Command(.quit, "", .viewsAndMeeting),
    Command(.redraw, "ctrl-l", .everywhere),
  ]

  /// Commands that are no use on the command line: they move, or belong to a dialog.
  static let unnamed: Set<CommandName> = [
    .up, .down, .left, .right, .pageUp, .pageDown, .halfUp, .halfDown, .first, .last, .nextPane, .back,
    .close,
    .save, .saveNext, .palette, .nextItem, .previousItem, .editor,
  ]

  /// The command that a key runs in a place.
  static func at(_ place: Place, _ key: Key) -> CommandName? { byKey[place]?[key] }

  private static let byKey: [Place: [Key: CommandName]] = {
    var found: [Place: [Key: CommandName]] = [:]
    for command in table {
      for place in command.places {
        for key in command.keys { found[place, default: [:]][key] = command.name }
      }
    }
    return found
  }()

  /// The keys of a command in a place, as help shows them.
  static func keys(of name: CommandName, at place: Place) -> [Key] {
    table.filter { $0.name == name && $0.places.contains(place) }.flatMap(\.keys)
  }

  /// The commands that hold in a place, in the table's order, each once.
  static func commands(at place: Place) -> [CommandName] {
    var names: [CommandName] = []
    for command in table where command.places.contains(place) && !names.contains(command.name) {
      names.append(command.name)
    }
    return names
  }
}

/// The keys as a page lists them, from the table of commands; docs/keys-and-terminals.md has this list, and a test
/// compares.
public enum KeyList {
  /// A row: the keys, what they do, and what is typed behind `:`.
  public struct Row: Sendable, Hashable {
    /// The keys as people read them.
    public let keys: [String]
    /// What they do.
    public let title: String
    /// The command's name behind `:`; nothing for one that has none.
    public let typed: String?
  }

  /// Every command that holds in the table of items, once, in the table's order.
  public static func rows(_ language: Language) -> [Row] {
    Command.commands(at: .items).map { name in
      Row(
        keys: Command.keys(of: name, at: .items).map { KeyName.shown($0) }, title: name.title(language).long,
        typed: Command.unnamed.contains(name) ? nil : ":" + name.rawValue)
    }
  }
}
