import CSystem
import Glibc

/// The system calls that durability rests on, each in one place, so that a test can make any of them fail,
/// fall short or be left out, or write down their order.
///
/// Each gives what the call itself gives: a count or 0, or the negated errno.
public struct SystemCalls: Sendable {
  /// Writes at the descriptor's position, or its end when it appends; may fall short.
  public var write: @Sendable (_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int
  /// Brings a file's bytes and length to the disk.
  public var syncData: @Sendable (_ descriptor: Int32) -> Int32
  /// Brings a new file, or a directory's entries, to the disk.
  public var sync: @Sendable (_ descriptor: Int32) -> Int32
  /// Renames within a directory, failing when the new name is taken.
  public var renameNew: @Sendable (_ directory: Int32, _ from: String, _ to: String) -> Int32
  /// Renames within a directory, replacing what has the new name.
  public var renameOver: @Sendable (_ directory: Int32, _ from: String, _ to: String) -> Int32

  /// The system's own calls.
  public static let real = SystemCalls(
    write: { descriptor, bytes in
      let written = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
      return written < 0 ? -Int(errno) : written
    },
    syncData: { fdatasync($0) == 0 ? 0 : -errno },
    sync: { fsync($0) == 0 ? 0 : -errno },
    renameNew: { csystem_rename_new($0, $1, $2) },
    renameOver: { csystem_rename_over($0, $1, $2) })
}
