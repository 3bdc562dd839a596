import TextWidth

// The screen's rooms measure by the one function there is; papers, which know no screen, do so, too.

/// Measuring and fitting text in terminal columns.
public typealias Columns = TextWidth.Columns
/// Text from people, made fit for a terminal.
public typealias SafeText = TextWidth.SafeText
/// Where a text stands in a field that is wider.
public typealias Alignment = TextWidth.Alignment
