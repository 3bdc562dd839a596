import ArgumentParser
import LedgerModel
import LedgerStore
import Wording

/// `upgrade`: brings a ledger to the newest format that this program knows. There has been one format so far, so it says
/// which one the ledger has, and what to do where that is a newer one.
struct UpgradeVerb: Verb {
  static var configuration: CommandConfiguration { .verb("upgrade", \.upgrade) }

  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    try invocation.refuse(actAs: true, in: "taizhang upgrade")
    let format = try FileStore.writableFormat(at: invocation.ledgerPath())
    invocation.output.line(invocation.words.isOfNewestFormat(format.format))
  }
}
