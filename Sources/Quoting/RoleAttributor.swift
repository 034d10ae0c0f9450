internal import Corpus
internal import Learning
internal import Text

/// Finds the attributions of an article by trained models: roles of words, then what each cue introduces and whose words
/// they are, then which of all that goes together best. One a worker.
struct RoleAttributor {
  private var tagger: RoleTagger
  private var linker: Linker
  private var sources = SourceChoices()
  private var sourceChooser: Chooser
  private var contents = ContentChoices()
  private var contentChooser: Chooser
  private var regions = RegionChoices()
  private var regionChooser: Chooser
  private let options: QuotingOptions

  /// When an article ends with more forms known, they are forgotten before the next: memory stays bounded.
  private static let mostForms = 65_536

  init(_ models: RoleModels, _ lexicon: Lexicon, options: QuotingOptions) {
    tagger = RoleTagger(lexicon, models.roles)
    linker = Linker(models.links)
    sourceChooser = Chooser(models.sources)
    contentChooser = Chooser(models.contents)
    regionChooser = Chooser(models.regions)
    self.options = options
  }

  /// The attributions of a passage, by their first token; `rules` are those that the rules propose.
  mutating func drafts(of passage: Passage, _ layer: TaggingLayer, rules: [Draft]) -> [Draft] {
    if tagger.words.table.forms.count > Self.mostForms {
      tagger.forget()
      linker.forget()
    }
    tagger.read(passage, RoleHints(layer, rules, passage.tokens)) { linker.learn($0) }
    tagger.tag()
    let links = linker.links(passage, rules, tagger)
    let chosen = Self.choose(links, passage, rules, tagger, &sources, &sourceChooser)
    contents.read(links, chosen, passage, rules, tagger)
    let probabilities = contentChooser.probabilities(of: contents.list)
    regions.read(passage, links, rules, tagger)
    let speech = regionChooser.probabilities(of: regions.list)
    var selection = Selection(passage, options, links, chosen, rules)
    return selection.drafts(contents.candidates, probabilities, regions.regions, speech)
  }

  /// A source and how likely it is the right one.
  struct Chosen {
    var range: Range<Int>
    var probability: Float
  }

  /// Below it a cue is left without a source.
  static let leastSource: Float = 0.2

  /// The likeliest source of each link.
  static func choose(
    _ links: [Link], _ passage: Passage, _ rules: [Draft], _ tagger: borrowing RoleTagger,
    _ choices: inout SourceChoices, _ chooser: inout Chooser
  ) -> [Chosen?] {
    choices.begin(tagger)
    var ends: [Int] = []
    for number in links.indices {
      choices.add(links[number], passage, rules, tagger, former: former(number, links))
      ends.append(choices.candidates.count)
    }
    let probabilities = chooser.probabilities(of: choices.list)
    var start = 0
    return ends.map { end in
      defer { start = end }
      guard let best = (start..<end).max(by: { probabilities[$0] < probabilities[$1] }),
        probabilities[best] > leastSource
      else { return nil }
      return Chosen(range: choices.candidates[best].range, probability: probabilities[best])
    }
  }

  /// The likeliest source of the link before, in the same sequence.
  static func former(_ number: Int, _ links: [Link]) -> Range<Int>? {
    guard number > 0, links[number - 1].candidate.sequence == links[number].candidate.sequence else { return nil }
    return links[number - 1].sourceRuns.first
  }
}
