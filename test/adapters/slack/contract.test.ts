// Slack keeps what every chat adapter promises.
import { slackLimits } from '../../../adapters/slack/limits.js'
import { testAdapter } from '../../contract/adapter.js'
import { showFormInSlack, showInSlack } from './show.js'

testAdapter({ name: 'Slack', limits: slackLimits, show: showInSlack, renderForm: showFormInSlack })
