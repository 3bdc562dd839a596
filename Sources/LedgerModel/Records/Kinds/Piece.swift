extension RecordSpec {
  static let piece = RecordSpec(
    "dossier", prefix: "dp", from: .clerk, fields: Piece.Field.all, naming: .shared,
    retiring: JSONMember("retired", .bool(true)), uses: [.list, .edit])
}

/// Pieces of the dossier (申报材料): the papers that prove an indicator, and how far each has come.
public enum Piece {
  /// The fields of a piece.
  public enum Field: String, DeclaredField {
    case name, number, state, indicator, form, asked, period, length, owner, due, reason, reviewer
    case submittedOn, submittedTo, files, retired, hiddenAt

    /// Pieces.
    public static let record = RecordKind.piece

    /// What the field is.
    public var spec: RecordFieldSpec {
      switch self {
      case .name: RecordFieldSpec(.title(limit: 300), .all)
      case .number: RecordFieldSpec(.text(limit: 40), [.edit, .list, .search, .distinguishes])
      case .state:
        RecordFieldSpec(.word(.pieceState), [.edit, .list], initially: PieceState.missing.rawValue)
      case .indicator: RecordFieldSpec(.link(.indicator), [.edit, .list])
      case .form: RecordFieldSpec(.word(.pieceForm), [.edit, .list])
      case .asked: RecordFieldSpec(.count(upTo: 10_000), [.edit, .list])
      case .period: RecordFieldSpec(.text(limit: 100), .all)
      case .length: RecordFieldSpec(.text(limit: 100), [.edit, .list])
      case .owner: RecordFieldSpec(.link(.person), [.edit, .list])
      case .due: RecordFieldSpec(.day, [.edit, .list])
      case .reason: RecordFieldSpec(.text(limit: 2000), .all)
      case .reviewer: RecordFieldSpec(.link(.person), .list)
      case .submittedOn: RecordFieldSpec(.pastDay, [.edit, .list])
      case .submittedTo: RecordFieldSpec(.text(limit: 200), .all)
      case .files: RecordFieldSpec(.files, .list)
      case .retired: .retired
      case .hiddenAt: .hiddenAt
      }
    }
  }
}

/// In which form a piece is asked for.
public enum PieceForm: String, Sendable, Hashable, CaseIterable {
  case document, rules, pictures, table, summary
}

/// How far a piece has come: collected by its owner, reviewed by a second person, submitted, filed.
public enum PieceState: String, Sendable, Hashable, CaseIterable {
  case missing, collected, returned, reviewed, submitted, filed

  /// The states to which a piece may go on from here.
  public var next: Set<PieceState> {
    switch self {
    case .missing, .returned: [.collected]
    case .collected: [.reviewed, .returned, .missing]
    case .reviewed: [.submitted, .returned]
    case .submitted: [.filed, .returned]
    case .filed: []
    }
  }
}
