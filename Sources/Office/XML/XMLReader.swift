import CExpat

/// What reads the parts of an office's file: expat, linked into the program.
enum XMLReader {
  /// The version of expat, such as `expat_2.5.0`.
  static var version: String { String(cString: XML_ExpatVersion()) }
}
