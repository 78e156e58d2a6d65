// Teams keeps what every chat adapter promises.
import { teamsLimits } from '../../../adapters/teams/limits.js'
import { testAdapter } from '../../contract/adapter.js'
import { showFormInTeams, showInTeams } from './show.js'

testAdapter({ name: 'Teams', limits: teamsLimits, show: showInTeams, renderForm: showFormInTeams })
