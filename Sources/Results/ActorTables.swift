import Aggregating
import Corpus
import Merging

/// The inserters of what is known of actors.
struct ActorTables: ~Copyable {
  private var actors: RowInserter
  private var ranks: RowInserter
  private var aliases: RowInserter
  private var titles: RowInserter
  private var classes: RowInserter
  private var decisions: RowInserter

  init(_ file: borrowing DatabaseFile) throws(ResultsError) {
    let actors = try file.inserter(into: "actors", columns: 32)
    let ranks = try file.statement("UPDATE actors SET rank = ? WHERE id = ?")
    let aliases = try file.inserter(into: "aliases", columns: 4)
    let titles = try file.inserter(into: "titles", columns: 5)
    let classes = try file.inserter(into: "cue_classes", columns: 3)
    let decisions = try file.inserter(into: "decisions", columns: 8)
    self.actors = actors
    self.ranks = ranks
    self.aliases = aliases
    self.titles = titles
    self.classes = classes
    self.decisions = decisions
  }

  mutating func insert(_ entry: ActorEntry) throws(ResultsError) {
    let number = entry.settled.reference.number + 1
    try insertRow(entry, number)
    // The own name is found by the id, unless that says something else: a register's, or that of a second "John Smith".
    let settled = entry.settled
    let isNamedByID = ActorID(settled.kind, name: settled.name) == settled.reference.id
    for alias in entry.tally.aliases.sorted where !isNamedByID || alias.key != settled.name {
      aliases.bind(number)
      aliases.bind(alias.key)
      aliases.bind(alias.value)
      aliases.bind(NameFolder.folded(alias.key))
      try aliases.insert()
    }
    for title in entry.tally.titles.sorted {
      titles.bind(number)
      titles.bind(title.key)
      titles.bind(title.value.count)
      titles.bind(title.value.first)
      titles.bind(title.value.last)
      try titles.insert()
    }
    for cue in entry.tally.classes.sorted {
      classes.bind(number)
      classes.bind(cue.key)
      classes.bind(cue.value)
      try classes.insert()
    }
    for (place, decision) in entry.settled.decisions.enumerated() { try insert(decision, place + 1, of: number) }
  }

  mutating func update(_ actor: Int, rank: Int) throws(ResultsError) {
    ranks.bind(rank)
    ranks.bind(actor + 1)
    try ranks.insert()
  }

  private mutating func insertRow(_ entry: ActorEntry, _ number: Int) throws(ResultsError) {
    let (figures, heads) = (entry.tally.figures, entry.tally.heads)
    let (mentions, quotations, utterances) = (figures.mentions, figures.quotations, entry.utterances)
    actors.bind(number)
    // Known when all actors are.
    actors.bind(0)
    actors.bind(entry.settled.reference.id.rawValue)
    for figure in [
      figures.articles, mentions.all, figures.words, quotations.all, utterances.all, entry.stories,
    ] { actors.bind(figure) }
    actors.bind(entry.settled.kind.rawValue)
    actors.bind(entry.settled.name)
    actors.bind(entry.settled.reference.gender.rawValue)
    for figure in [
      mentions.name, mentions.nominal, mentions.pronoun, quotations.direct, quotations.mixed, quotations.indirect,
      utterances.direct, utterances.mixed, utterances.indirect, figures.anonymous, figures.unsaid, figures.thoughts,
      figures.addressed, heads.articles, heads.mentions.all, heads.quotations.all, heads.words,
    ] { actors.bind(figure) }
    actors.bind(entry.tally.first)
    actors.bind(entry.tally.last)
    let registered = entry.settled.registered
    actors.bind(registered.isEmpty ? nil : String(decoding: registered, as: UTF8.self))
    try actors.insert()
  }

  private mutating func insert(_ decision: ActorDecision, _ place: Int, of actor: Int) throws(ResultsError) {
    decisions.bind(actor)
    decisions.bind(place)
    decisions.bind(decision.act.rawValue)
    decisions.bind(decision.name)
    decisions.bind(decision.reason)
    decisions.bind(decision.evidence)
    decisions.bind(decision.articles)
    decisions.bind(decision.other?.rawValue)
    try decisions.insert()
  }
}
