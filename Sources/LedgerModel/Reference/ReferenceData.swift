import CReferenceData

/// The files under Data/ that are compiled into the program.
public enum ReferenceData {
  /// The paths of all files below Data/, such as `calendar/2026.json`.
  public static var paths: [String] {
    (0..<reference_file_count()).map { String(cString: reference_file_path($0)) }
  }

  /// The bytes of the file at that path below Data/, where they stay for as long as the program runs; nothing
  /// when there is no such file.
  public static func bytes(of path: String) -> UnsafeRawBufferPointer? {
    for index in 0..<reference_file_count() where path == String(cString: reference_file_path(index)) {
      return UnsafeRawBufferPointer(start: reference_file_bytes(index), count: reference_file_length(index))
    }
    return nil
  }
}
