import LedgerModel

/// The words of the screens in one language.
public struct ScreenWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// Days and times.
  public var moments: MomentWords { MomentWords(language) }
  /// The line above the keys, and the top of the screen.
  public var messages: MessageWords { MessageWords(language) }
  /// Menus, pickers, questions.
  public var dialogs: DialogWords { DialogWords(language) }
  /// Somebody's details that are to be removed.
  public var forget: ForgetWords { ForgetWords(language) }
  /// Forms.
  public var form: FormWords { FormWords(language) }
  /// What is decided on, and usual phrases for it.
  public var decision: DecisionWords { DecisionWords(language) }
  /// The table of items.
  public var items: ItemsScreenWords { ItemsScreenWords(language) }
  /// Everything about one item.
  public var detail: DetailWords { DetailWords(language) }
  /// The first view.
  public var overview: OverviewWords { OverviewWords(language) }
  /// A figure and its items.
  public var figures: FigureListWords { FigureListWords(language) }
  /// The board.
  public var board: BoardWords { BoardWords(language) }
  /// People.
  public var records: RecordsViewWords { RecordsViewWords(language) }
  /// Marks and ranges, doing again, keys of one's own.
  public var hands: HandsWords { HandsWords(language) }
  /// The words of the view of people.
  public var people: PeopleWords { PeopleWords(language) }
  /// Sites and grids.
  public var sites: SitesWords { SitesWords(language) }
  /// Statistics.
  public var statistics: StatisticsWords { StatisticsWords(language) }
  /// History.
  public var history: HistoryWords { HistoryWords(language) }
  /// The steps by which a new ledger is set up.
  public var firstSteps: FirstStepWords { FirstStepWords(language) }
  /// What is looked for in the help.
  public var help: HelpWords { HelpWords(language) }
  /// The tour of the first start.
  public var tour: TourWords { TourWords(language) }
  /// A table that is to come in.
  public var importing: ImportScreenWords { ImportScreenWords(language) }
  /// What leaves as a file.
  public var export: ExportWords { ExportWords(language) }
  /// A year's holidays that are taken in.
  public var calendar: CalendarWords { CalendarWords(language) }
  /// The calendar.
  public var days: CalendarViewWords { CalendarViewWords(language) }
  /// What a person sets.
  public var settings: SettingWords { SettingWords(language) }
  /// The weekly meeting.
  public var meeting: MeetingScreenWords { MeetingScreenWords(language) }
}
