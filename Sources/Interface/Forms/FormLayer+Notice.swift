import LedgerModel
import Wording

/// A year's holidays (放假安排): from a file of the exchange directory, or pasted; shown before it is saved.
extension FormLayer {
  /// Reads what was pasted, or asks for the file.
  mutating func readNotice(_ values: FormValues) throws(FormComplaint) -> [Step] {
    let words = values.session.words.calendar
    let (file, text) = (values.text(.file), values.text(.notice))
    if file.isEmpty, text.isEmpty { throw FormComplaint(field: .file, text: words.nothingGiven) }
    guard file.isEmpty || text.isEmpty else { throw FormComplaint(field: .notice, text: words.bothGiven) }
    _ = try year(values)
    if !text.isEmpty { return try show(text, from: .notice, values) }
    guard values.session.mayOpenPaths || !file.contains("/") else {
      throw FormComplaint(field: .file, text: values.session.words.form.onlyExchange)
    }
    return [.ask(.readText(file: file))]
  }

  /// The year that was typed; nothing when none was.
  private func year(_ values: FormValues) throws(FormComplaint) -> Int? {
    let typed = values.text(.year)
    if typed.isEmpty { return nil }
    guard let year = Int(typed), (1990...2200).contains(year) else {
      throw FormComplaint(field: .year, text: values.session.words.calendar.noYear)
    }
    return year
  }

  private func show(
    _ text: String, from field: FieldName, _ values: FormValues
  ) throws(FormComplaint) -> [Step] {
    do {
      let list = try CalendarYear(announced: text, year: try year(values))
      return [.push(CalendarLayer(list, request, values.session))]
    } catch let fault as CalendarFault {
      throw FormComplaint(
        field: fault == .year ? .year : field, text: values.session.words.calendar.fault(fault))
    } catch let complaint as FormComplaint {
      throw complaint
    } catch {
      throw FormComplaint(field: field, text: values.session.words.form.required)
    }
  }

  mutating func textRead(_ file: String, _ read: ReadText, _ session: inout Session) -> [Step] {
    let values = FormValues(fields: fields, session: session)
    guard case .calendar = purpose, values.text(.file) == file else { return [] }
    do throws(FormComplaint) {
      switch read {
      case .text(let text): return try show(text, from: .file, values)
      case .notText(let byte): throw FormComplaint(field: .file, text: session.words.calendar.notText(byte))
      case .failed(let failure): throw FormComplaint(field: .file, text: session.message(for: failure).text)
      }
    } catch {
      return complain(error, &session)
    }
  }
}
