/// Which program this is, of those that bear no number.
public enum BuildName {
  /// The first twelve hex digits of the SHA-256 of this program's own file, as `sha256sum` gives it; nothing where it
  /// cannot be read.
  public static var ofThisProgram: String? {
    let path = Directory.followed("/proc/self/exe")
    guard let (place, name) = try? Directory.openOutside(holding: path), let file = try? place.open(name),
      let size = try? file.status().size, let hash = try? file.hash(of: 0..<size)
    else { return nil }
    return String(hash.prefix(12))
  }
}
